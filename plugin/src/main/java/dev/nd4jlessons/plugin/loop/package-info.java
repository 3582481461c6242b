/** The learner's way from task to task: where they stand, hints, starting anew, and the solution at the end. */
@NullMarked
package dev.nd4jlessons.plugin.loop;

import org.jspecify.annotations.NullMarked;
