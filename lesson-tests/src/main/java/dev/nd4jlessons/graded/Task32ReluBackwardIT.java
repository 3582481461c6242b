package dev.nd4jlessons.graded;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.LessonTask;
import dev.nd4jlessons.junit.TaskUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grades task 3.2, {@code Relu.backward}. */
@LessonTask("3.2")
@Tag("task-3.2")
class Task32ReluBackwardIT {
    @Test
    void gradientsMatchCentralDifferencesOnEveryShape(TaskUnderTest task) {
        task.passes(Aspect.SHAPES);
    }

    @Test
    void viewsAndOtherLayoutsGiveTheSameGradients(TaskUnderTest task) {
        task.passes(Aspect.VIEWS);
    }

    @Test
    void valuesOfVeryDifferentScaleAreRight(TaskUnderTest task) {
        task.passes(Aspect.SCALES);
    }

    @Test
    void backwardTwiceAccumulatesNothing(TaskUnderTest task) {
        task.passes(Aspect.REPEATED);
    }

    @Test
    void backwardBelongsToTheLatestForward(TaskUnderTest task) {
        task.passes(Aspect.LATEST_FORWARD);
    }

    @Test
    void upstreamOfZerosGivesZeros(TaskUnderTest task) {
        task.passes(Aspect.ZERO_UPSTREAM);
    }

    @Test
    void gradientsAreRightInSinglePrecision(TaskUnderTest task) {
        task.passes(Aspect.FLOAT32);
    }

    @Test
    void arraysThatWereGivenOrHandedOutStayAsTheyAre(TaskUnderTest task) {
        task.leavesArraysAlone();
    }
}
