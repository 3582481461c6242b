package dev.nd4jlessons.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the graded tests of one task; they get a {@link TaskUnderTest} as a parameter.
 *
 * <p>Each test has a thread and a time limit of its own: learner's code may never return.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TaskUnderTestResolver.class)
@Timeout(value = LessonTask.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public @interface LessonTask {
    /**
     * How long one test may take, the start of ND4J included. It usually takes a hundredth of a second, and on a machine
     * that is busy with other builds it has taken more than twenty: right code is not to fail for that.
     */
    int SECONDS = 60;

    /** The task's number, for example {@code "3.1"}. */
    String value();
}
