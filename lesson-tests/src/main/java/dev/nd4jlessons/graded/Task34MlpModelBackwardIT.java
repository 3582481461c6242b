package dev.nd4jlessons.graded;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.LessonTask;
import dev.nd4jlessons.junit.TaskUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grades task 3.4, {@code MlpModel.backward}. */
@LessonTask("3.4")
@Tag("task-3.4")
class Task34MlpModelBackwardIT {
    @Test
    void everyPartGetsTheGradientThatThePartAfterItReturned(TaskUnderTest task) {
        task.passes(Aspect.SHAPES);
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
    void gradientsAreHandedOnInSinglePrecision(TaskUnderTest task) {
        task.passes(Aspect.FLOAT32);
    }

    @Test
    void arraysThatWereGivenOrHandedOutStayAsTheyAre(TaskUnderTest task) {
        task.leavesArraysAlone();
    }
}
