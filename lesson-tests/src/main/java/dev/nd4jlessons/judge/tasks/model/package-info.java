/** Task 3.4, the network that chains its parts. */
@NullMarked
package dev.nd4jlessons.judge.tasks.model;

import org.jspecify.annotations.NullMarked;
