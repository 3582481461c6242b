/**
 * Takes a learner's code through a lesson: {@link dev.nd4jlessons.judge.lesson.LessonJudge} is the way in.
 *
 * <p>What is measured is told as {@link dev.nd4jlessons.events.Event}s; verdicts are computed from these.
 */
@NullMarked
package dev.nd4jlessons.judge.lesson;

import org.jspecify.annotations.NullMarked;
