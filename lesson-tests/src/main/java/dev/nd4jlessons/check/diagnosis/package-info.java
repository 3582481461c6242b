/** Explains wrong tensors: a table of mistakes for each task, and the test whether one reproduces what was observed. */
package dev.nd4jlessons.check.diagnosis;
