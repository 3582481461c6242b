/** Task 3.1, the fully connected layer. */
@NullMarked
package dev.nd4jlessons.judge.tasks.linear;

import org.jspecify.annotations.NullMarked;
