package dev.nd4jlessons.graded;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.junit.LessonTask;
import dev.nd4jlessons.junit.TaskUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Grades task 2.1, {@code MatmulTimer.medianSeconds}. */
@LessonTask("2.1")
@Tag("task-2.1")
class Task21MatmulTimerIT {
    @Test
    void secondsAreTheMedianOfProductsThatWereWaitedFor(TaskUnderTest task) {
        task.passes(Aspect.SHAPES);
    }

    @Test
    void theSameTimerMeasuresAgain(TaskUnderTest task) {
        task.passes(Aspect.REPEATED);
    }
}
