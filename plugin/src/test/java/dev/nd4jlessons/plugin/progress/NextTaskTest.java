package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTaskTest {
    /** The state of each task, with the second at which it was worked on; then the task that is next. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            not_started   not_started   not_started not_started not_started not_started, 3.1
            unchecked     not_started   not_started not_started not_started not_started, 3.1
            not_started   passed@1      not_started not_started not_started not_started, 3.2
            not_started   passed@1      not_started passed@2    not_started not_started, 3.2
            not_started   passed@1      passed@1    passed@1    passed@1    passed@1   , 2.1
            not_started@1 not_started   not_started not_started not_started not_started, 2.1
            not_started@2 passed@1      not_started not_started not_started not_started, 2.1
            unchecked@1   passed@2      not_started not_started not_started not_started, 3.2
            passed@3      passed@1      not_started not_started not_started not_started, 3.2
            passed@1      not_started   not_started not_started not_started not_started, 3.1
            passed@1      passed@1      blocked@1   not_started not_started not_started, 3.2
            not_started@9 passed@1      not_started failed@2    not_started not_started, 3.3
            not_started   error@2       not_started not_started not_started not_started, 3.1
            failed@2      failed@1      not_started not_started not_started not_started, 2.1
            failed@1      failed@1      not_started not_started not_started not_started, 3.1
            failed@1      passed@2      failed@2    not_started not_started not_started, 3.2
            passed@1      passed@1      passed@1    passed@1    passed@1    changed@1  , 3.5
            changed@2     passed@1      passed@1    passed@1    passed@1    changed@1  , 2.1
            changed@2     passed@1      passed@1    passed@1    passed@1    not_started, 3.5
            passed@1      passed@1      passed@1    passed@1    passed@1    passed@1   , none
            """)
    void whatWasTriedAndIsWrongThenTheLessonOfTheLastWorkThenThePath(String states, String next) {
        String[] each = states.split(" +");
        Course course = Course.load();
        List<Standing> tasks = course.tasks().stream()
                .map(task -> standing(task.number(), each[course.tasks().indexOf(task)]))
                .toList();

        assertThat(NextTask.of(tasks, course.path())
                        .map(standing -> standing.task().number())
                        .orElse("none"))
                .isEqualTo(next);
    }

    private static Standing standing(String number, String written) {
        List<String> parts = Arrays.asList(written.split("@"));
        boolean changed = parts.get(0).equals("changed");
        TaskState state =
                changed ? TaskState.PASSED : TaskState.valueOf(parts.get(0).toUpperCase(Locale.ROOT));
        Instant workedAt = parts.size() < 2 ? null : Instant.ofEpochSecond(Long.parseLong(parts.get(1)));
        return new Standing(Course.load().task(number), state, changed, 0, null, null, workedAt, null, null, 0);
    }
}
