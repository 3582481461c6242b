/** What a task of the course is to the judge. */
@NullMarked
package dev.nd4jlessons.judge.task;

import org.jspecify.annotations.NullMarked;
