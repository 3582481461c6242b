package dev.nd4jlessons.plugin.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
    private static final Map<String, String> TASK = Map.of("lessons.task", "3.2");

    @TempDir
    private Path folder;

    private GivenDesk desk;

    @BeforeEach
    void courseAsShipped() throws IOException {
        desk = new GivenDesk(LearnersCourse.in(folder));
    }

    @Test
    void theFirstHintIsAQuestionAndSaysHowToGetTheNext() {
        print(TASK);

        assertThat(desk.out)
                .containsExactly(
                        "Task 3.2, Relu.backward, in "
                                + desk.plain().standings().of("3.2").location(),
                        "",
                        "Hint 1 of 3:",
                        "  " + hint("hint.3.2.question"),
                        "",
                        "The next hint: mvn lessons:hint -Dlessons.task=3.2");
    }

    @Test
    void eachCallShowsTheNextOneAndTheLastOneStays() {
        print(TASK);
        print(TASK);
        print(TASK);
        print(TASK);

        assertThat(desk.out.stream().filter(line -> line.startsWith("Hint ")))
                .containsExactly("Hint 1 of 3:", "Hint 2 of 3:", "Hint 3 of 3:", "Hint 3 of 3:");
        assertThat(desk.out)
                .contains(
                        "That was the last hint for Task 3.2. Which method of ND4J does what: the page Arrays, from mvn lessons:open")
                .endsWith("Check what you have written: mvn lessons:train-mlp");
        assertThat(desk.course.progress()).isRegularFile();
        assertThat(desk.plain().standings().of("3.2").hintsShown()).isEqualTo(3);
    }

    @Test
    void whatWasShownIsRememberedForEachTaskApart() throws IOException {
        print(TASK);
        print(Map.of("lessons.task", "3.1"));
        print(TASK);

        assertThat(desk.plain().standings().of("3.1").hintsShown()).isEqualTo(1);
        assertThat(desk.plain().standings().of("3.2").hintsShown()).isEqualTo(2);
        assertThat(Files.readAllLines(desk.course.progress())).hasSize(3);
    }

    @Test
    void withoutATaskTheHintIsForTheNextOne() throws IOException {
        desk.course.solve("2.1");
        desk.checked("2.1", Status.PASSED, "It is right.");

        print(Map.of());

        assertThat(desk.out.get(0)).startsWith("Task 3.1, Linear.backward, in ");
    }

    @Test
    void whenAllTasksPassThereIsNothingToHintAt() throws IOException {
        for (String number : List.of("2.1", "3.1", "3.2", "3.3", "3.4", "3.5")) {
            desk.course.solve(number);
            desk.checked(number, Status.PASSED, "It is right.");
        }

        print(Map.of());

        assertThat(desk.out).containsExactly("Every task passes. Have the whole course graded: mvn verify");
    }

    @Test
    void whatTheLastCheckFoundComesBeforeTheHint() throws IOException {
        desk.course.write("3.2", "return dy;");
        desk.checked("3.2", Status.FAILED, "dx is wrong.\nThe mask is missing.");

        print(TASK);

        assertThat(desk.out.subList(1, 5))
                .containsExactly("Its last check said:", "  dx is wrong.", "  The mask is missing.", "");
    }

    @Test
    void whatWasFoundInAnOlderTextIsNotRepeated() throws IOException {
        desk.course.write("3.2", "return dy;");
        desk.checked("3.2", Status.FAILED, "dx is wrong.");
        desk.course.save("3.2", Files.readString(desk.course.file("3.2")) + "// changed\n");

        print(TASK);

        assertThat(desk.out.get(1))
                .isEqualTo("The file has changed since its last check. See what that finds now: mvn lessons:train-mlp");
        assertThat(desk.out).doesNotContain("  dx is wrong.");
    }

    @Test
    void asJsonItIsOneDocumentInPlainAscii() throws IOException {
        desk.course.write("3.2", "return dy;");
        desk.checked("3.2", Status.FAILED, "dx is wrong.");

        print(Map.of("lessons.task", "3.2", "lessons.format", "json", "lessons.language", "ja"));

        assertThat(desk.out).hasSize(1);
        assertThat(desk.out.get(0)).matches("\\p{ASCII}*");
        JsonObject hint = JsonParser.parseString(desk.out.get(0)).getAsJsonObject();
        assertThat(hint.get("task").getAsString()).isEqualTo("3.2");
        assertThat(hint.get("level").getAsInt()).isEqualTo(1);
        assertThat(hint.get("levels").getAsInt()).isEqualTo(3);
        assertThat(hint.get("diagnosis").getAsString()).isEqualTo("some.mistake");
        assertThat(hint.get("found").getAsString()).isEqualTo("dx is wrong.");
        assertThat(hint.get("hint").getAsString())
                .isEqualTo(Words.ofChecks(Locale.JAPANESE).get("hint.3.2.question"));
    }

    @Test
    void everyTaskHasThreeHintsAndNoneOfThemIsALineOfItsSolution() {
        for (var task : Course.load().tasks()) {
            assertThat(task.hints()).as(task.number()).hasSize(3);
            List<String> solution = new ShippedTask(task)
                    .solved()
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.endsWith(";") && !line.startsWith("import ") && line.contains("("))
                    .toList();
            assertThat(task.hints().stream().map(HintsTest::hint))
                    .allSatisfy(hint -> assertThat(hint).doesNotContain(solution));
        }
    }

    private void print(Map<String, String> settings) {
        new Hints(desk.with(settings)).print();
    }

    private static String hint(String key) {
        return Words.ofChecks(Locale.ENGLISH).get(key);
    }
}
