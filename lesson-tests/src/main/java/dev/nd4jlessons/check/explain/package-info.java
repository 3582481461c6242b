/**
 * Explains the outcome of a check: the smallest case that is wrong, and each gradient under the microscope.
 *
 * <p>{@link dev.nd4jlessons.judge.Explanations} is the way in. Nothing here decides whether a task is right.
 */
package dev.nd4jlessons.check.explain;

import dev.nd4jlessons.judge.Explanations;
