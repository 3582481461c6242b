/** Task 3.2, ReLU. */
@NullMarked
package dev.nd4jlessons.judge.tasks.relu;

import org.jspecify.annotations.NullMarked;
