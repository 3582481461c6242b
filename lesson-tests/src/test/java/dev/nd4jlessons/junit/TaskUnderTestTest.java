package dev.nd4jlessons.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.judge.ShippedTasks;
import dev.nd4jlessons.judge.learner.Implementation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class TaskUnderTestTest {
    @BeforeEach
    @AfterEach
    void clearProperties() {
        System.clearProperty("lessons.strict");
        System.clearProperty("lessons.solution");
        System.clearProperty("lessons.implementation");
    }

    @Test
    void unwrittenTaskIsSkippedAsNotStarted() {
        System.setProperty("lessons.implementation", ShippedTasks.classes().toString());
        TaskUnderTest task = task("3.1");

        assertThatThrownBy(task::passes)
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("Not started: Task 3.1 (Linear.backward) is not written yet.");
    }

    @Test
    void unwrittenTaskFailsWhenStrict() {
        System.setProperty("lessons.implementation", ShippedTasks.classes().toString());
        System.setProperty("lessons.strict", "");

        assertThatThrownBy(task("3.1")::passes)
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage("Not started: Task 3.1 (Linear.backward) is not written yet.");
    }

    @Test
    void solutionPassesWhereItIsAskedFor() {
        System.setProperty("lessons.solution", "true");

        assertThatCode(task("3.2")::passes).doesNotThrowAnyException();
        assertThatCode(task("3.2")::leavesArraysAlone).doesNotThrowAnyException();
    }

    @Test
    void folderOfTaskClassesCanBeChosen() {
        System.setProperty("lessons.implementation", System.getProperty("lessons.solution.directory"));

        assertThatCode(task("3.5")::passes).doesNotThrowAnyException();
    }

    @Test
    void placeThatDoesNotExistIsRefusedByName() {
        System.setProperty("lessons.implementation", "no/such/folder");

        assertThatThrownBy(SelectedImplementation::load)
                .hasMessage("The property lessons.implementation is \"no/such/folder\", and there is no such folder or "
                        + "jar. Build the solution first: mvn install -DskipTests");
    }

    @ParameterizedTest
    @CsvSource({"'', true", "true, true", "false, false", "no, false"})
    void solutionIsAskedForByTheNameAloneOrByTrue(String value, boolean asked) {
        System.setProperty("lessons.solution", value);

        assertThat(SelectedImplementation.isSet("lessons.solution")).isEqualTo(asked);
    }

    private static TaskUnderTest task(String number) {
        Implementation selected = SelectedImplementation.load();
        return new TaskUnderTest(Course.load().task(number), selected);
    }
}
