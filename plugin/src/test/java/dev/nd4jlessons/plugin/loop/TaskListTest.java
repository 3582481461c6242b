package dev.nd4jlessons.plugin.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskListTest {
    @TempDir
    private Path folder;

    private GivenDesk desk;

    @BeforeEach
    void courseAsShipped() throws IOException {
        desk = new GivenDesk(LearnersCourse.in(folder));
    }

    @Test
    void everyTaskIsListedWithItsStateItsPointsAndItsPlaceAndTheNextOneIsMarked() throws IOException {
        desk.course.solve("2.1");
        desk.checked("2.1", Status.PASSED, "It is right.");
        desk.course.write("3.1", "return dy;");
        desk.checked("3.1", Status.FAILED, "It is wrong.");
        desk.course.write("3.2", "return dy;");

        new TaskList(desk.plain()).print();

        assertThat(printed()).isEqualTo("""
            matmul-benchmark
                2.1  MatmulTimer.medianSeconds     passed       10/10  lessons/src/main/java/dev/nd4jlessons/matmul/MatmulTimer.java:n
            train-mlp
             >  3.1  Linear.backward               failed        0/25  lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:n
                3.2  Relu.backward                 not checked   0/10  lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java:n
                3.3  SoftmaxCrossEntropy.backward  not started   0/20  lessons/src/main/java/dev/nd4jlessons/mlp/SoftmaxCrossEntropy.java:n
                3.4  MlpModel.backward             not started   0/20  lessons/src/main/java/dev/nd4jlessons/mlp/MlpModel.java:n
                3.5  Sgd.step                      not started   0/15  lessons/src/main/java/dev/nd4jlessons/mlp/Sgd.java:n

            1 of 6 tasks pass, for 10 of 100 points.
            Next: Task 3.1, Linear.backward, in lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:n
            Check it: mvn lessons:train-mlp    A hint: mvn lessons:hint""");
        assertThat(desk.screen.lines).isEmpty();
    }

    @Test
    void aVerdictOnAnOlderTextIsSaidToBeOne() throws IOException {
        solveAll();
        change("3.3");

        new TaskList(desk.plain()).print();

        assertThat(desk.out)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(" >  3.3  SoftmaxCrossEntropy.backward  passed, changed since  20/20"));
        assertThat(printed()).contains("""
            Next: Task 3.3, SoftmaxCrossEntropy.backward, was changed since it passed, in \
            lessons/src/main/java/dev/nd4jlessons/mlp/SoftmaxCrossEntropy.java:n
            Check it again: mvn lessons:train-mlp""");
    }

    @Test
    void whenEveryTaskPassesTheCourseIsToBeGraded() throws IOException {
        solveAll();

        new TaskList(desk.plain()).print();

        assertThat(desk.out).noneMatch(line -> line.startsWith(" >")).endsWith("""
            Every task passes. Have the whole course graded: mvn verify""");
    }

    @Test
    void japaneseColumnsAreAsStraight() throws IOException {
        desk.course.write("3.1", "return dy;");

        new TaskList(desk.with(Map.of("lessons.language", "ja"))).print();

        assertThat(printed().lines().skip(1).limit(4))
                .containsExactly(
                        "    2.1  MatmulTimer.medianSeconds     未着手  0/10  lessons/src/main/java/dev/nd4jlessons/matmul/MatmulTimer.java:n",
                        "train-mlp",
                        " >  3.1  Linear.backward               未検査  0/25  lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:n",
                        "    3.2  Relu.backward                 未着手  0/10  lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java:n");
    }

    @Test
    void asJsonItIsOneDocumentAndNothingElse() throws IOException {
        desk.course.write("3.1", "return dy;");
        desk.checked("3.1", Status.FAILED, "It is wrong.");

        new TaskList(desk.with(Map.of("lessons.format", "json"))).print();

        JsonObject list = document();
        assertThat(list.get("next").getAsString()).isEqualTo("3.1");
        assertThat(list.get("passed").getAsInt()).isZero();
        assertThat(list.get("points").getAsInt()).isZero();
        assertThat(list.get("maxPoints").getAsInt()).isEqualTo(100);
        assertThat(list.getAsJsonArray("tasks")).hasSize(6);
        JsonObject task = list.getAsJsonArray("tasks").get(1).getAsJsonObject();
        assertThat(task.get("checkedAt").getAsString()).isNotEmpty();
        task.remove("checkedAt");
        assertThat(task.remove("location").getAsString())
                .startsWith("lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:");
        assertThat(task).isEqualTo(JsonParser.parseString("""
                                {"task": "3.1", "name": "Linear.backward", "lesson": "train-mlp", "state": "failed", "stale": false,
                                 "points": 0, "maxPoints": 25,
                                 "diagnosis": "some.mistake", "hintsShown": 0, "hints": 3}"""));
    }

    @Test
    void asJsonWarningsStandInTheDocument() throws IOException {
        Files.createDirectories(desk.course.root().state());
        Files.writeString(desk.course.progress(), "damaged\n");

        new TaskList(desk.with(Map.of("lessons.format", "json"))).print();

        assertThat(document().getAsJsonArray("warnings")).hasSize(1);
        assertThat(desk.screen.lines).isEmpty();
    }

    @Test
    void asTextWarningsAreShown() throws IOException {
        Files.createDirectories(desk.course.root().state());
        Files.writeString(desk.course.progress(), "damaged\n");

        new TaskList(desk.plain()).print();

        assertThat(desk.screen.lines)
                .singleElement()
                .asString()
                .startsWith("WARN One line of .lessons/progress.jsonl could not be understood, and was moved to ");
    }

    /** Without the numbers of lines, which are the shipped files' affair. */
    private String printed() {
        return String.join("\n", desk.out).replaceAll("\\.java:\\d+", ".java:n");
    }

    private JsonObject document() {
        assertThat(desk.out).hasSize(1);
        return JsonParser.parseString(desk.out.get(0)).getAsJsonObject();
    }

    private void solveAll() throws IOException {
        for (String number : List.of("2.1", "3.1", "3.2", "3.3", "3.4", "3.5")) {
            desk.course.solve(number);
            desk.checked(number, Status.PASSED, "It is right.");
        }
    }

    private void change(String number) throws IOException {
        desk.course.save(number, Files.readString(desk.course.file(number)) + "// changed\n");
    }
}
