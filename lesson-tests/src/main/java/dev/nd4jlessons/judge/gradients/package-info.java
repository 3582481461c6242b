/** Compares anyone's backward passes with central differences of their own forward passes. */
@NullMarked
package dev.nd4jlessons.judge.gradients;

import org.jspecify.annotations.NullMarked;
