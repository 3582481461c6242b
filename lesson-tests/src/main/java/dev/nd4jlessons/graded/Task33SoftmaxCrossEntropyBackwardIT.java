package dev.nd4jlessons.graded;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.LessonTask;
import dev.nd4jlessons.junit.TaskUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grades task 3.3, {@code SoftmaxCrossEntropy.backward}. */
@LessonTask("3.3")
@Tag("task-3.3")
class Task33SoftmaxCrossEntropyBackwardIT {
    @Test
    void gradientMatchesCentralDifferencesOnEveryShape(TaskUnderTest task) {
        task.passes(Aspect.SHAPES);
    }

    @Test
    void viewsAndOtherLayoutsGiveTheSameGradient(TaskUnderTest task) {
        task.passes(Aspect.VIEWS);
    }

    @Test
    void largeLogitsAreRight(TaskUnderTest task) {
        task.passes(Aspect.SCALES);
    }

    @Test
    void backwardTwiceGivesTheSame(TaskUnderTest task) {
        task.passes(Aspect.REPEATED);
    }

    @Test
    void backwardBelongsToTheLatestForward(TaskUnderTest task) {
        task.passes(Aspect.LATEST_FORWARD);
    }

    @Test
    void gradientIsRightInSinglePrecision(TaskUnderTest task) {
        task.passes(Aspect.FLOAT32);
    }

    @Test
    void arraysThatWereGivenOrHandedOutStayAsTheyAre(TaskUnderTest task) {
        task.leavesArraysAlone();
    }
}
