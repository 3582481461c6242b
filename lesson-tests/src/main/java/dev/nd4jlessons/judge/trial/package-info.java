/**
 * What every check is made of: a trial calls learner's code and notes what comes back beside what it should be, the
 * sentinel watches the arrays. What can be compared becomes an observation, what cannot ends the check as a problem.
 */
@NullMarked
package dev.nd4jlessons.judge.trial;

import org.jspecify.annotations.NullMarked;
