package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.events.TrainingAudit.Fault;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.Given;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResult.JUnitResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GradingTest {
    private static final List<JUnitResult> TESTS = List.of(
            new JUnitResult("2.1", "one", "passed", null),
            new JUnitResult("3.1", "two", "failed", "wrong"),
            new JUnitResult("3.2", "three", "skipped", null),
            new JUnitResult("3.4", "four", "error", "ended"));

    @Test
    void theGradedTestsAreCountedInTheReadersLanguage() {
        assertThat(shown(Locale.ENGLISH)).contains("Graded tests: 1 with an error, 1 failed, 1 passed, 1 skipped");
        assertThat(shown(Locale.JAPANESE)).contains("採点用テスト: エラー 1, 不合格 1, 合格 1, スキップ 1");
    }

    @Test
    void pointsOfTheSolutionAreNotTheLearners() {
        LessonResult solution = LessonResultBuilder.builder(GivenGrade.result())
                .implementation("solution")
                .build();

        assertThat(graded(solution).message())
                .startsWith("Points: 10 of 65. The finished solution ran, and not your code: it earns none.\n");
        assertThat(graded(GivenGrade.result()).message()).startsWith("Points: 10 of 65\n");
    }

    @Test
    void anAuditsVerdictIsNoContradictionToTests() {
        List<JUnitResult> passed = List.of(new JUnitResult("3.1", "two", "passed", null));
        LessonResult devalued = LessonResultBuilder.builder(GivenGrade.result())
                .audit(new TrainingAudit(30, 1350, new Fault("EPOCHS", 0, -1, 29, 30, null, "", null, null)))
                .build();

        assertThat(graded(GivenGrade.result(), passed).message()).contains("disagree");
        assertThat(graded(devalued, passed).message())
                .isEqualTo(graded(devalued).message())
                .doesNotContain("disagree");
    }

    private static LessonResult graded(LessonResult result) {
        return graded(result, List.of());
    }

    private static LessonResult graded(LessonResult result, List<JUnitResult> tests) {
        return new Grading(Words.ofPlugin(Locale.ENGLISH), false)
                .grade(new Finished(result, true), tests, true)
                .result();
    }

    private static List<String> shown(Locale language) {
        Given.Recording screen = new Given.Recording();
        LessonResult result =
                LessonResultBuilder.builder(GivenGrade.result()).junit(TESTS).build();
        new Grading(Words.ofPlugin(language), false).show(result, screen);
        return screen.lines;
    }
}
