/** Explains wrong tensors: a table of mistakes for each task, and the test whether one reproduces what was observed. */
@NullMarked
package dev.nd4jlessons.judge.diagnosis;

import org.jspecify.annotations.NullMarked;
