package dev.nd4jlessons.graded;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.LessonTask;
import dev.nd4jlessons.junit.TaskUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grades task 3.5, {@code Sgd.step}. */
@LessonTask("3.5")
@Tag("task-3.5")
class Task35SgdStepIT {
    @Test
    void valuesMoveByLearningRateTimesGradient(TaskUnderTest task) {
        task.passes(Aspect.SHAPES);
    }

    @Test
    void valuesThatAreViewsAreUpdatedInPlace(TaskUnderTest task) {
        task.passes(Aspect.VIEWS);
    }

    @Test
    void valuesOfVeryDifferentScaleAreRight(TaskUnderTest task) {
        task.passes(Aspect.SCALES);
    }

    @Test
    void everyStepUsesItsOwnGradient(TaskUnderTest task) {
        task.passes(Aspect.REPEATED);
    }

    @Test
    void valuesAreRightInSinglePrecision(TaskUnderTest task) {
        task.passes(Aspect.FLOAT32);
    }

    @Test
    void arraysThatWereGivenOrHandedOutStayAsTheyAre(TaskUnderTest task) {
        task.leavesArraysAlone();
    }
}
