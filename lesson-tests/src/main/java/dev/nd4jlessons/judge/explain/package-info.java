/**
 * Explains the outcome of a check: the smallest case that is wrong, and each gradient under the microscope.
 *
 * <p>{@code dev.nd4jlessons.judge.Explanations} is the way in. Nothing here decides whether a task is right.
 */
@NullMarked
package dev.nd4jlessons.judge.explain;

import org.jspecify.annotations.NullMarked;
