package dev.nd4jlessons.plugin.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.progress.TaskState;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetTest {
    private static final Task TASK = Course.load().task("3.1");
    private static final String FILE = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";

    @TempDir
    private Path folder;

    private GivenDesk desk;
    private String shipped;

    @BeforeEach
    void courseAsShipped() throws IOException {
        desk = new GivenDesk(LearnersCourse.in(folder));
        shipped = Files.readString(desk.course.file("3.1"));
    }

    @Test
    void theFileIsAsShippedAndTheLearnersIsKeptUnderANameThatIsSaid() throws IOException {
        desk.course.write("3.1", "return dy;");
        String own = Files.readString(desk.course.file("3.1"));

        reset(true);

        assertThat(desk.course.file("3.1")).hasContent(shipped);
        Path backup = onlyBackup();
        assertThat(backup).hasContent(own);
        assertThat(backup.getFileName().toString()).matches("Linear-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d\\.java");
        assertThat(desk.screen.lines)
                .containsExactly(FILE + " is as it was shipped: Task 3.1 is unwritten again.\n"
                        + "What you had written is in .lessons/backups/" + backup.getFileName() + "\n"
                        + "Write it anew, then run: mvn lessons:train-mlp");
    }

    @Test
    void theTaskIsNotStartedAgain() throws IOException {
        desk.course.solve("3.1");
        desk.checked("3.1", Status.PASSED, "It is right.");

        reset(true);

        assertThat(desk.plain().standings().of("3.1").state()).isEqualTo(TaskState.NOT_STARTED);
        assertThat(Files.readString(desk.course.progress())).contains("\"event\":\"reset\",\"backup\":\".lessons/");
    }

    @Test
    void noBackupReplacesAnother() throws IOException {
        for (String own : List.of("return dy;", "return null;", "return x;")) {
            desk.course.write("3.1", own);
            reset(true);
        }

        assertThat(backups()).hasSize(3);
    }

    @Test
    void whoSaysNoKeepsTheFile() throws IOException {
        desk.course.write("3.1", "return dy;");
        String own = Files.readString(desk.course.file("3.1"));

        List<String> asked = reset(false);

        assertThat(asked)
                .containsExactly(
                        "Put " + FILE + " back as it was shipped, with Task 3.1 unwritten? Yours is kept. [y/N]");
        assertThat(desk.course.file("3.1")).hasContent(own);
        assertThat(backups()).isEmpty();
        assertThat(desk.screen.lines).containsExactly("Nothing was changed: " + FILE + " is as you wrote it.");
    }

    @Test
    void aFileAsShippedIsLeftAloneWithoutAQuestion() throws IOException {
        desk.course.save("3.1", shipped.replace("\n", "\r\n"));

        assertThat(reset(false)).isEmpty();
        assertThat(backups()).isEmpty();
        assertThat(desk.screen.lines).containsExactly(FILE + " is as it was shipped already. Nothing was changed.");
    }

    @Test
    void aFileThatDoesNotHoldTheTaskIsRefused() throws IOException {
        String other = Files.readString(desk.course.file("3.2"));
        desk.course.save("3.1", other);

        assertThatThrownBy(() -> reset(true))
                .isInstanceOf(FixableException.class)
                .hasMessage(FILE + " does not hold Task 3.1: Linear.backward is not in it. Nothing was changed.\n"
                        + "The likely cause is another class that was saved under this name.\n"
                        + "Move that file elsewhere, then run again: mvn lessons:reset -Dlessons.task=3.1");
        assertThat(desk.course.file("3.1")).hasContent(other);
        assertThat(backups()).isEmpty();
    }

    @Test
    void aFileThatDoesNotCompileCanBeReset() throws IOException {
        desk.course.save("3.1", "class Linear { INDArray backward(INDArray dy { ");

        reset(true);

        assertThat(desk.course.file("3.1")).hasContent(shipped);
    }

    @Test
    void aMissingFileIsMadeAnew() throws IOException {
        Files.delete(desk.course.file("3.1"));

        reset(false);

        assertThat(desk.course.file("3.1")).hasContent(shipped);
        assertThat(desk.screen.lines)
                .containsExactly(FILE + " was missing or empty, and is back as it was shipped: Task 3.1 is unwritten.\n"
                        + "Write it, then run: mvn lessons:train-mlp");
    }

    @Test
    void anEmptyFileIsMadeAnewWithoutAQuestion() throws IOException {
        desk.course.save("3.1", "\n");

        assertThat(reset(false)).isEmpty();
        assertThat(desk.course.file("3.1")).hasContent(shipped);
        assertThat(backups()).isEmpty();
    }

    private List<String> reset(boolean answer) {
        List<String> asked = new ArrayList<>();
        new Reset(desk.plain(), question -> {
                    asked.add(question);
                    return answer;
                })
                .run(TASK);
        return asked;
    }

    private Path onlyBackup() throws IOException {
        assertThat(backups()).hasSize(1);
        return backups().get(0);
    }

    private List<Path> backups() throws IOException {
        Path backups = desk.course.root().state().resolve("backups");
        if (!Files.exists(backups)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(backups)) {
            return files.toList();
        }
    }
}
