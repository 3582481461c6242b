package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir
    private Path folder;

    private LearnersCourse course;

    @BeforeEach
    void courseAsShipped() throws IOException {
        course = LearnersCourse.in(folder);
    }

    @Test
    void aTaskThatNobodyHasStartedIsNoNews() {
        record(Status.NOT_STARTED);

        assertThat(course.progress()).doesNotExist();
    }

    @Test
    void aCheckIsRememberedWithItsPointsItsWordsAndTheTextThatItWasOf() throws IOException {
        course.write("3.1", "return dy;");

        record(Status.FAILED);

        Entry entry = lastCheck();
        assertThat(entry.status()).isEqualTo(Status.FAILED);
        assertThat(entry.points()).isZero();
        assertThat(entry.diagnosis()).isEqualTo("some.mistake");
        assertThat(entry.message()).isEqualTo("It is wrong.");
        assertThat(entry.hash()).isEqualTo(SourceText.of(course.file("3.1")).hash());
    }

    @Test
    void theSameAgainIsNoNews() throws IOException {
        course.write("3.1", "return dy;");
        record(Status.FAILED);
        record(Status.FAILED);

        assertThat(Files.readAllLines(course.progress())).hasSize(1);
    }

    @Test
    void theSameVerdictOnAnotherTextIsNews() throws IOException {
        course.write("3.1", "return dy;");
        record(Status.PASSED);
        course.save("3.1", Files.readString(course.file("3.1")) + "// tidied up\n");
        record(Status.PASSED);

        assertThat(Files.readAllLines(course.progress())).hasSize(2);
        assertThat(lastCheck().hash())
                .isEqualTo(SourceText.of(course.file("3.1")).hash());
    }

    @Test
    void whatIsSavedDuringTheCheckIsNotWhatWasChecked() throws IOException {
        course.write("3.1", "return dy;");
        String checked = SourceText.of(course.file("3.1")).hash();
        Recorder recorder = recorder();
        course.save("3.1", "something else");

        recorder.record(List.of(result(Status.PASSED)));

        assertThat(lastCheck().hash()).isEqualTo(checked);
    }

    @Test
    void thatItCouldNotBeCheckedTakesNoVerdictFromTheSameText() throws IOException {
        course.write("3.1", "return dy;");
        record(Status.PASSED);
        record(Status.ERROR);

        assertThat(lastCheck().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void thatAChangedTextCouldNotBeCheckedIsNews() throws IOException {
        course.write("3.1", "return dy;");
        record(Status.PASSED);
        course.save("3.1", "something else");
        record(Status.ERROR);

        assertThat(lastCheck().status()).isEqualTo(Status.ERROR);
    }

    @Test
    void aTaskThatIsUnwrittenAgainIsNews() throws IOException {
        String shipped = Files.readString(course.file("3.1"));
        course.write("3.1", "return dy;");
        record(Status.PASSED);
        course.save("3.1", shipped);
        record(Status.NOT_STARTED);

        assertThat(lastCheck().status()).isEqualTo(Status.NOT_STARTED);
    }

    private void record(Status status) {
        recorder().record(List.of(result(status)));
    }

    private Recorder recorder() {
        return new Recorder(progress(), Course.load().tasks(), course.root());
    }

    private Entry lastCheck() {
        return progress().read().lastCheck("3.1").orElseThrow();
    }

    private ProgressFile progress() {
        return new ProgressFile(course.root(), Words.ofPlugin(Locale.ENGLISH));
    }

    private static TaskResult result(Status status) {
        boolean wrong = status == Status.FAILED;
        return TaskResultBuilder.builder()
                .task("3.1")
                .name("Linear.backward")
                .status(status)
                .diagnosis(wrong ? "some.mistake" : null)
                .message(wrong ? "It is wrong." : "It is so.")
                .points(status == Status.PASSED ? 25 : 0)
                .maxPoints(25)
                .build();
    }
}
