/** Task 2.1, the timer, checked with a device whose clock is virtual. */
@NullMarked
package dev.nd4jlessons.judge.tasks.timer;

import org.jspecify.annotations.NullMarked;
