package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One run of Maven that is over.
 *
 * @param output what it printed, both streams
 * @param descendants every process that it started, directly or not
 */
record MavenRun(CourseCopy course, int exitCode, String output, Set<ProcessHandle> descendants) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    MavenRun succeeds() {
        assertThat(exitCode).as(output).isZero();
        assertThat(output).contains("BUILD SUCCESS");
        return this;
    }

    MavenRun fails() {
        assertThat(exitCode).as(output).isEqualTo(1);
        return this;
    }

    MavenRun says(String... parts) {
        assertThat(output).contains(parts);
        return this;
    }

    /** Fails unless every process that was started has ended, or ends within five seconds. */
    MavenRun leavesNoProcess() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (descendants.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(descendants).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        return this;
    }

    /** Fails unless the lesson's page and the overview were written. */
    MavenRun hasReport(String lesson) {
        assertThat(course.report().resolve(lesson + ".html")).as(output).isNotEmptyFile();
        assertThat(course.report().resolve("index.html")).isNotEmptyFile();
        return this;
    }

    /** The result that the lesson left. */
    JsonObject result(String lesson) throws IOException {
        Path file = course.report().resolve("results").resolve(lesson + ".json");
        assertThat(file).as(output).isRegularFile();
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    /** The entry of one task in the lesson's checks; there is exactly one. */
    JsonObject check(String lesson, String task) throws IOException {
        var entries = StreamSupport.stream(
                        result(lesson).getAsJsonArray("checks").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(check -> check.get("task").getAsString().equals(task))
                .toList();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    String status(String lesson, String task) throws IOException {
        return check(lesson, task).get("status").getAsString();
    }

    String verdict(String lesson) throws IOException {
        return result(lesson).get("verdict").getAsString();
    }
}
