/** Task 3.5, a step of gradient descent. */
@NullMarked
package dev.nd4jlessons.judge.tasks.sgd;

import org.jspecify.annotations.NullMarked;
