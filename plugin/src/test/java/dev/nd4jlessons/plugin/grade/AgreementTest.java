package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PASSED      | passed         | false | true",
                "PASSED      | passed failed  | false | false",
                "PASSED      | passed error   | false | false",
                "PASSED      | skipped        | false | false",
                "FAILED      | passed failed  | false | true",
                "FAILED      | error          | false | true",
                "FAILED      | passed passed  | false | false",
                "ERROR       | failed         | false | true",
                "ERROR       | passed         | false | true",
                "NOT_STARTED | skipped passed | false | true",
                "NOT_STARTED | failed         | false | false",
                "NOT_STARTED | failed         | true  | true",
                "BLOCKED     | failed         | true  | true",
            })
    void checkAndTestsAgreeOrNot(Status check, String outcomes, boolean strict, boolean agree) {
        List<JUnitResult> tests = Arrays.stream(outcomes.split(" "))
                .map(outcome -> new JUnitResult("3.1", "test", outcome, "message"))
                .toList();

        assertThat(conflicts(check, tests, strict).isEmpty()).isEqualTo(agree);
    }

    @Test
    void testsThatAreMissingAreNoDisagreement() {
        assertThat(conflicts(Status.FAILED, List.of(), false)).isEmpty();
    }

    @Test
    void aDisagreementNamesTheTaskAndTheTest() {
        List<JUnitResult> tests = List.of(new JUnitResult("3.1", "gradient", "failed", "dW is wrong\nat x"));

        assertThat(conflicts(Status.PASSED, tests, false))
                .containsExactly("Task 3.1: the check passes or skips, and the test \"gradient\" fails: dW is wrong");
    }

    private static List<String> conflicts(Status status, List<JUnitResult> tests, boolean strict) {
        TaskResult check = TaskResultBuilder.builder()
                .task("3.1")
                .name("Linear.backward")
                .status(status)
                .message("")
                .points(0)
                .maxPoints(25)
                .build();
        return new Agreement(Words.ofPlugin(Locale.ENGLISH), strict).conflicts(List.of(check), tests);
    }
}
