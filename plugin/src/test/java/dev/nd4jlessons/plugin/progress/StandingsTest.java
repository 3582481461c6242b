package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandingsTest {
    @TempDir
    private Path folder;

    private LearnersCourse course;
    private ProgressFile progress;

    @BeforeEach
    void courseAsShipped() throws IOException {
        course = LearnersCourse.in(folder);
        progress = new ProgressFile(course.root(), Words.ofPlugin(Locale.ENGLISH));
    }

    @Test
    void aCourseAsShippedIsNotStartedAndBeginsWithTheTraining() {
        Standings standings = standings();

        assertThat(standings.tasks()).extracting(Standing::state).containsOnly(TaskState.NOT_STARTED);
        assertThat(standings.next().orElseThrow().task().number()).isEqualTo("3.1");
        assertThat(standings.points()).isZero();
        assertThat(standings.maxPoints()).isEqualTo(100);
    }

    @Test
    void whatIsWrittenAndWasNeverCheckedIsUnchecked() throws IOException {
        course.write("3.1", "return dy;");

        assertThat(standing("3.1").state()).isEqualTo(TaskState.UNCHECKED);
        assertThat(standing("3.1").stale()).isFalse();
    }

    @Test
    void aCheckCountsAsLongAsTheFileIsTheSame() throws IOException {
        course.solve("3.1");
        checked("3.1", Status.PASSED, null);

        Standing standing = standing("3.1");

        assertThat(standing.isDone()).isTrue();
        assertThat(standing.points()).isEqualTo(25);
        assertThat(standings().passed()).isEqualTo(1);
    }

    /** As it was recorded when the task was worth something else. */
    @Test
    void aTaskThatPassedIsWorthWhatItIsWorthNow() throws IOException {
        course.solve("3.1");
        checked("3.1", Status.PASSED, 99, null);

        assertThat(standing("3.1").points()).isEqualTo(Course.load().task("3.1").points());
    }

    @Test
    void aWrongTaskKeepsThePartOfItsPointsThatItEarned() throws IOException {
        course.write("3.1", "return dy;");
        checked("3.1", Status.FAILED, 10, "db is wrong.");

        assertThat(standing("3.1").points()).isEqualTo(10);
        assertThat(standings().passed()).isZero();
    }

    @Test
    void aCheckIsStaleOnceTheFileHasChanged() throws IOException {
        course.solve("3.1");
        checked("3.1", Status.PASSED, null);
        Files.writeString(course.file("3.1"), Files.readString(course.file("3.1")) + "// changed\n");

        Standing standing = standing("3.1");

        assertThat(standing.state()).isEqualTo(TaskState.PASSED);
        assertThat(standing.stale()).isTrue();
        assertThat(standing.isDone()).isFalse();
    }

    @Test
    void aFailureBringsWhatTheCheckSaid() throws IOException {
        course.write("3.1", "return dy;");
        checked("3.1", Status.FAILED, "dW is null.");

        assertThat(standing("3.1").state()).isEqualTo(TaskState.FAILED);
        assertThat(standing("3.1").message()).isEqualTo("dW is null.");
    }

    @Test
    void aFileThatIsUnwrittenAgainIsNotStartedWhateverWasOnce() throws IOException {
        String shipped = Files.readString(course.file("3.1"));
        course.write("3.1", "return dy;");
        checked("3.1", Status.FAILED, "dW is null.");
        course.save("3.1", shipped);

        assertThat(standing("3.1").state()).isEqualTo(TaskState.NOT_STARTED);
        assertThat(standing("3.1").stale()).isFalse();
        assertThat(standing("3.1").message()).isNull();
    }

    @Test
    void aResetForgetsTheCheckAndKeepsTheHints() throws IOException {
        course.solve("3.1");
        checked("3.1", Status.PASSED, null);
        progress.append(List.of(
                Entry.hint("2026-11-01T10:00:00Z", "3.1", 2), Entry.reset("2026-11-01T11:00:00Z", "3.1", null)));

        assertThat(standing("3.1").state()).isEqualTo(TaskState.UNCHECKED);
        assertThat(standing("3.1").hintsShown()).isEqualTo(2);
    }

    @Test
    void theFirstTaskOfTheLessonThatHasNotPassedIsNext() throws IOException {
        course.solve("3.2");
        checked("3.2", Status.PASSED, null);

        assertThat(next()).isEqualTo("3.1");
    }

    @Test
    void aHintBeginsALesson() {
        progress.append(List.of(Entry.hint("2026-11-01T10:00:00Z", "2.1", 1)));

        assertThat(next()).isEqualTo("2.1");
    }

    @Test
    void aTaskThatWasTriedAndIsWrongIsNextBeforeOneThatIsNotStarted() throws IOException {
        course.solve("3.3");
        checked("3.3", Status.FAILED, "dlogits is wrong.");

        assertThat(next()).isEqualTo("3.3");
    }

    @Test
    void aTaskThatWasChangedSinceItPassedIsNextOnceAllOthersHave() throws IOException {
        for (String number : List.of("2.1", "3.1", "3.2", "3.3", "3.4", "3.5")) {
            course.solve(number);
            checked(number, Status.PASSED, null);
        }
        assertThat(standings().next()).isEmpty();

        Files.writeString(course.file("3.3"), Files.readString(course.file("3.3")) + "// changed\n");

        assertThat(next()).isEqualTo("3.3");
        assertThat(standings().points()).isEqualTo(100);
    }

    @Test
    void aTaskWithoutItsFileIsUncheckedAndHasNoPlace() throws IOException {
        Files.delete(course.file("3.1"));

        assertThat(standing("3.1").location()).isNull();
        assertThat(standing("3.1").place()).isEqualTo("dev/nd4jlessons/mlp/Linear.java");
    }

    private String next() {
        return standings().next().orElseThrow().task().number();
    }

    private Standing standing(String number) {
        return standings().of(number);
    }

    private Standings standings() {
        return Standings.of(Course.load(), course.root(), progress.read());
    }

    private void checked(String task, Status status, @Nullable String message) {
        checked(task, status, 0, message);
    }

    private void checked(String task, Status status, int points, @Nullable String message) {
        progress.append(List.of(new Entry(
                Entry.VERSION,
                "2026-11-01T09:00:00Z",
                task,
                Entry.Event.CHECKED,
                status,
                points,
                null,
                message,
                SourceText.of(course.file(task)).hash(),
                null,
                null)));
    }
}
