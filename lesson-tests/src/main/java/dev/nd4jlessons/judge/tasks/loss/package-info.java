/** Task 3.3, softmax and cross entropy. */
@NullMarked
package dev.nd4jlessons.judge.tasks.loss;

import org.jspecify.annotations.NullMarked;
