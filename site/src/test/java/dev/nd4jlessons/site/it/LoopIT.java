package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way from task to task, with real Maven: list, hint, check, solution, reset. */
class LoopIT {
    @Test
    void aLearnerIsLedFromAWrongAttemptToTheSolutionAndCanBeginAgain() throws Exception {
        CourseCopy course = CourseCopy.built("loop");
        String shipped = Files.readString(course.taskFile("3.1"));
        assertThat(task(json(course, "list"), 1).get("state").getAsString()).isEqualTo("not-started");

        course.write("3.1", "return dy;");
        run(course, "train-mlp").fails();
        assertThat(task(json(course, "list"), 1).get("state").getAsString()).isEqualTo("failed");
        JsonObject hint = json(course, "hint", "-Dlessons.task=3.1");
        assertThat(hint.get("level").getAsInt()).isEqualTo(1);
        assertThat(hint.get("found").getAsString()).contains("Linear.java:");
        run(course, "hint", "-Dlessons.task=3.1").succeeds().says("Hint 2 of 3:", "Its last check said:");
        run(course, "solution", "-Dlessons.task=3.1").fails().says("Its state is: failed", "-Dlessons.force");

        course.solve("3.1");
        assertThat(task(json(course, "list"), 1).get("stale").getAsBoolean()).isTrue();
        run(course, "train-mlp").succeeds().says("1 of 5 tasks pass. Next: Task 3.2 (Relu.backward), in lessons/");
        run(course, "solution", "-Dlessons.task=3.1").succeeds().says("is the solution, line for line");
        assertThat(course.report().resolve("index.html")).content().contains("hints seen: 2 of 3");

        run(course, "reset", "-Dlessons.task=3.1").succeeds().says(".lessons/backups/" + onlyBackup(course));
        assertThat(course.taskFile("3.1")).hasContent(shipped);
        assertThat(task(json(course, "list"), 1).get("state").getAsString()).isEqualTo("not-started");
    }

    @Test
    void aTaskOrAFormatThatDoesNotExistIsRefusedWithThoseThatDo() throws Exception {
        CourseCopy course = CourseCopy.built("loop-refused");
        run(course, "hint", "-Dlessons.task=9.9").fails().says("lessons.task", "9.9", "2.1, 3.1, 3.2");
        run(course, "list", "-Dlessons.format=xml").fails().says("lessons.format", "xml", "text or json");
        assertThat(course.root().resolve(".lessons")).doesNotExist();
    }

    private static MavenRun run(CourseCopy course, String goal, String... options) throws Exception {
        return Maven.in(course).run(arguments(goal, "-B", options));
    }

    /** The whole output, which must be one document. */
    private static JsonObject json(CourseCopy course, String goal, String... options) throws Exception {
        String[] more = Stream.concat(Stream.of("-Dlessons.format=json"), Stream.of(options))
                .toArray(String[]::new);
        MavenRun run = Maven.in(course).run(arguments(goal, "-q", more));
        assertThat(run.exitCode()).as(run.output()).isZero();
        return JsonParser.parseString(run.output()).getAsJsonObject();
    }

    private static String[] arguments(String goal, String first, String... options) {
        return Stream.concat(Stream.of(first, "lessons:" + goal), Stream.of(options))
                .toArray(String[]::new);
    }

    private static JsonObject task(JsonObject list, int index) {
        return list.getAsJsonArray("tasks").get(index).getAsJsonObject();
    }

    private static String onlyBackup(CourseCopy course) throws IOException {
        try (Stream<Path> backups = Files.list(course.root().resolve(".lessons/backups"))) {
            return backups.map(file -> file.getFileName().toString())
                    .reduce((one, two) -> one + " and " + two)
                    .orElse("none");
        }
    }
}
