package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalTest {
    @TempDir
    private Path root;

    private final Given.Recording screen = new Given.Recording();
    private final List<LessonResult> written = new ArrayList<>();

    @Test
    void anAcceptedVerdictIsShownWithTheReport() {
        goal(new Sink()).end(finished(Judgement.passed("All is well."), true));

        assertThat(written).hasSize(1);
        assertThat(screen.lines).containsExactly("PASSED All is well.\nThe report: " + root.resolve("train-mlp.html"));
    }

    @Test
    void aFailureIsReportedFirstAndThrownThen() {
        assertThatThrownBy(() -> goal(new Sink()).end(finished(Judgement.failed("It is wrong."), true)))
                .isInstanceOf(FixableException.class)
                .hasMessage("It is wrong.\nThe report: " + root.resolve("train-mlp.html"));
        assertThat(written).hasSize(1);
    }

    @Test
    void whatTheLearnerCannotMendIsThrownAsSuch() {
        assertThatThrownBy(() -> goal(new Sink()).end(finished(Judgement.broken("It broke."), false)))
                .isInstanceOf(EnvironmentException.class);
        assertThat(written).hasSize(1);
    }

    @Test
    void aRunIsFollowedOnceASecondAtMost() {
        Sink sink = new Sink();
        Goal goal = goal(sink);
        LessonResult soFar = finished(Judgement.incomplete("It runs."), true).result();
        for (int i = 0; i < 100; i++) {
            goal.follow(soFar);
        }
        // One, and one more for each second that this loop may take on a busy machine.
        assertThat(sink.followed).isBetween(1, 20);
    }

    @Test
    void aPageThatCannotBeFollowedDoesNotEndTheRun() {
        Goal goal = goal(new Sink() {
            @Override
            public void follow(LessonResult soFar) throws IOException {
                throw new AccessDeniedException("train-mlp.html");
            }
        });
        goal.follow(finished(Judgement.incomplete("It runs."), true).result());
        goal.end(finished(Judgement.passed("All is well."), true));
        assertThat(written).hasSize(1);
    }

    @Test
    void aReportThatCannotBeWrittenIsFoundOutBeforehand() {
        ResultSink readOnly = new Sink() {
            @Override
            public void checkWritable() throws IOException {
                throw new AccessDeniedException("/read-only");
            }
        };

        assertThatThrownBy(() -> goal(readOnly).begin("train-mlp"))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("/read-only")
                .hasCauseInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatWasHandedInIsNotShownWithTheSourcesOfTheCourse() throws IOException {
        Surroundings here = Given.surroundings(root, screen, Map.of());
        Task task = here.course().task("3.1");
        Path file = here.root().learner().sources().resolve(task.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Linear {}");
        TaskResult wrong = new TaskResults(here, new StopMessage(here, "mvn verify")).of(task, Status.FAILED, "No.");
        Sink sink = new Sink();
        Goal goal = goal(sink);
        goal.begin("grade");
        LessonResult own = LessonResultBuilder.builder(
                        finished(Judgement.passed("Right."), true).result())
                .checks(List.of(wrong))
                .build();

        goal.end(new Finished(own, true));
        assertThat(sink.sources).extracting(TaskSource::text).containsExactly("class Linear {}");

        goal.end(
                new Finished(LessonResultBuilder.builder(own).submission("mori").build(), true));
        assertThat(sink.sources).isEmpty();
    }

    private Goal goal(ResultSink sink) {
        return new Goal(Given.surroundings(root, screen, Map.of()), sink, Set.of(Verdict.PASSED));
    }

    private Finished finished(Judgement judgement, boolean fixable) {
        Surroundings here = Given.surroundings(root, screen, Map.of());
        Lesson lesson = Lesson.of(Course.load(), Course.TRAIN_MLP);
        return new Finished(new Results(here, lesson, Instant.now()).notStarted(List.of(), judgement), fixable);
    }

    private class Sink implements ResultSink {
        int followed;
        List<TaskSource> sources = List.of();

        @Override
        public void follow(LessonResult soFar) throws IOException {
            followed++;
        }

        @Override
        public void checkWritable() throws IOException {}

        @Override
        public List<String> write(Finished finished, List<TaskSource> sources) {
            written.add(finished.result());
            this.sources = sources;
            return List.of();
        }

        @Override
        public Path page(String lesson) {
            return root.resolve(lesson + ".html");
        }
    }
}
