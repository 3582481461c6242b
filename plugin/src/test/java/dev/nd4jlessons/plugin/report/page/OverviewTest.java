package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.SampleRuns;
import dev.nd4jlessons.plugin.report.Samples;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OverviewTest {
    @Test
    void aCourseWithoutARunBeginsWithTheDevices() {
        Overview overview = overview();
        assertThat(overview.passed()).isZero();
        assertThat(overview.maxPoints()).isEqualTo(100);
        assertThat(overview.next().command()).isEqualTo("mvn lessons:device-check");
    }

    @Test
    void aTaskStandsAsItsNewestCheckFoundIt() {
        Overview overview = overview(Samples.matmul(), Samples.grade());
        assertThat(overview.tasks().get(0).state()).isEqualTo("passed");
        assertThat(overview.tasks().get(0).page()).isEqualTo("grade");
    }

    @Test
    void whatIsWrongIsMendedBeforeAnythingIsWritten() {
        NextStep next = overview(Samples.matmul(), Samples.failedGradient()).next();
        assertThat(sentence(next)).startsWith("Mend Task 3.1, Linear.backward, in lessons/src/main/java/");
        assertThat(next.command()).isEqualTo("mvn lessons:train-mlp");
        assertThat(next.page()).isEqualTo("train-mlp.html#task-3.1");
    }

    @Test
    void theFirstTaskThatIsNotWrittenIsNext() {
        assertThat(sentence(overview(Samples.devices()).next())).startsWith("Write Task 3.1, Linear.backward");
    }

    @Test
    void afterTheSolutionItIsTheLearnersTurn() {
        NextStep next = overview(Samples.passed()).next();
        assertThat(sentence(next)).contains("Now write Task 3.1");
        assertThat(next.command()).isEqualTo("mvn lessons:train-mlp");
    }

    @Test
    void whatTheSolutionShowedIsSeenAndEarnsNothing() {
        Overview solved = overview(Samples.passed());
        assertThat(solved.passed()).isZero();
        assertThat(solved.points()).isZero();
        assertThat(solved.seen()).isEqualTo(5);
        assertThat(solved.tasks().subList(1, 6))
                .extracting(Overview.TaskRow::drawn)
                .containsOnly("seen");
        assertThat(overview(Samples.failedGradient()).seen()).isZero();
    }

    @Test
    void aTasksWayToItsFirstPassIsCountedInTriesOfTheLearnersOwn() {
        List<Run> runs = List.of(
                run(Samples.passed(), "learner", "2026-11-04T08:00:00Z"),
                run(Samples.passed(), "learner", "2026-11-03T08:00:00Z"),
                run(Samples.failedGradient(), "learner", "2026-11-02T09:00:00Z"),
                run(Samples.passed(), "solution", "2026-11-02T08:30:00Z"),
                run(Samples.failedGradient(), "learner", "2026-11-02T08:00:00Z"));

        assertThat(TaskHistory.of("3.1", runs)).isEqualTo(new TaskHistory(3, "2026-11-03T08:00:00Z"));
        assertThat(TaskHistory.of("3.2", runs)).isEqualTo(new TaskHistory(1, "2026-11-02T08:00:00Z"));
        assertThat(TaskHistory.of("3.5", runs.subList(2, 5))).isEqualTo(new TaskHistory(0, null));
    }

    private static Run run(LessonResult result, String implementation, String startedAt) {
        LessonResult run = LessonResultBuilder.builder(result)
                .implementation(implementation)
                .startedAt(startedAt)
                .build();
        return new Run(startedAt, Outcome.of(run), List.of());
    }

    @Test
    void aLessonThatPassesItsTasksButNotItselfIsRunAgain() {
        NextStep next = overview(Samples.devices(), Samples.matmulWithGpu(), Samples.tooInaccurate())
                .next();
        assertThat(next.command()).isEqualTo("mvn lessons:train-mlp");
        assertThat(next.page()).isEqualTo("train-mlp.html");
    }

    @Test
    void aLessonThatNeverRanIsListedAllTheSame() {
        assertThat(overview(Samples.devices()).lessons())
                .extracting(Overview.LessonRow::lesson)
                .containsExactly("device-check", "matmul-benchmark", "train-mlp", "grade");
    }

    @Test
    void aGradingThatIsOlderThanALessonsResultSaysSo() {
        Instant graded = Instant.parse(Samples.grade().startedAt());
        assertThat(older(Samples.devices(), Samples.passed(), Samples.grade())).isFalse();
        assertThat(older(SampleRuns.at(Samples.devices(), graded.plusSeconds(60)), Samples.grade()))
                .isFalse();
        assertThat(older(SampleRuns.at(Samples.passed(), graded.plusSeconds(60)), Samples.grade()))
                .isTrue();
    }

    private static boolean older(LessonResult... results) {
        return overview(results).lessons().stream().anyMatch(Overview.LessonRow::older);
    }

    @Test
    void theHintsThatWereSeenStandBesideTheirTask() {
        Overview overview = Overview.of(
                Course.load(),
                Map.of(),
                List.of(),
                new Text(Report.words(Locale.ENGLISH)),
                task -> task.number().equals("3.1") ? 2 : 0);

        assertThat(overview.tasks()).extracting(Overview.TaskRow::hintsShown).containsExactly(0, 2, 0, 0, 0, 0);
    }

    private static String sentence(NextStep next) {
        return next.sentence().first().stream().map(Prose.Part::text).collect(Collectors.joining());
    }

    private static Overview overview(LessonResult... results) {
        Map<String, LessonResult> byLesson = new LinkedHashMap<>();
        for (LessonResult result : results) {
            byLesson.put(result.lesson(), result);
        }
        return Overview.of(Course.load(), byLesson, List.of(), new Text(Report.words(Locale.ENGLISH)), task -> 0);
    }
}
