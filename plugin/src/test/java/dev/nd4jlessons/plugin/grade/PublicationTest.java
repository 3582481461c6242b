package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.run.Given;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    @TempDir
    private Path root;

    private final Given.Recording screen = new Given.Recording();
    private final List<String> out = new ArrayList<>();

    @Test
    void gradescopeGetsItsResults() throws IOException {
        publish(Map.of(), Map.of());

        assertThat(json("target/site/lessons/results/graders/results.json")).isEqualTo(JsonParser.parseString("""
                                {"score": 10.0, "execution_time": 13, "output": "Points: 10 of 65\\nTask 3.1 is not right.",
                                 "output_format": "text", "visibility": "visible", "stdout_visibility": "hidden",
                                 "extra_data": {"verdict": "failed", "implementation": "learner", "seed": "42"},
                                 "tests": [
                                   {"score": 10.0, "max_score": 10.0, "status": "passed", "name": "MatmulTimer.medianSeconds",
                                    "number": "2.1", "output": "It is right.", "output_format": "text", "visibility": "visible"},
                                   {"score": 0.0, "max_score": 25.0, "status": "failed", "name": "Linear.backward",
                                    "number": "3.1", "output": "dW is 50% off.\\nW was transposed.", "output_format": "text", "visibility": "visible"},
                                   {"score": 0.0, "max_score": 10.0, "status": "failed", "name": "Relu.backward",
                                    "number": "3.2", "output": "It is not written.", "output_format": "text", "visibility": "visible"},
                                   {"score": 0.0, "max_score": 20.0, "status": "failed", "name": "MlpModel.backward",
                                    "number": "3.4", "output": "It was ended.", "output_format": "text", "visibility": "visible"}
                                 ]}"""));
    }

    @Test
    void classroom50GetsItsResultWithWhatItsRunnerSaidOfTheSubmission() throws IOException {
        publish(
                Map.of("lessons.gradeDirectory", "graders"),
                Map.of(
                        "CLASSROOM", "deep-learning",
                        "ASSIGNMENT", "by-hand",
                        "USERNAME", "alice",
                        "SUBMISSION_TAG", "submit/2026-11-01",
                        "COMMIT_URL", "https://example.org/commit/1",
                        "RELEASE_URL", "https://example.org/release/1",
                        "REVIEW_URL", ""));

        var result = json("graders/result.json").getAsJsonObject();
        assertThat(result.remove("tests").getAsJsonArray().get(1)).isEqualTo(JsonParser.parseString("""
                                {"test-name": "3.1 Linear.backward", "passed": false, "score": 0, "max-score": 25,
                                 "status": "failed", "message": "dW is 50% off.\\nW was transposed.",
                                 "location": "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:47"}"""));
        assertThat(result).isEqualTo(JsonParser.parseString("""
                                {"schema": "classroom50/result/v1", "classroom": "deep-learning", "assignment": "by-hand",
                                 "assignment_type": "individual", "owner": "alice", "submission": "submit/2026-11-01",
                                 "commit": "https://example.org/commit/1", "release": "https://example.org/release/1",
                                 "review": "https://example.org/commit/1", "datetime": "2026-11-01T09:30:00Z",
                                 "graded_at": "2026-11-01T09:30:00Z", "score": 10, "max-score": 65}"""));
    }

    @Test
    void outsideGithubNothingIsPrinted() {
        publish(Map.of(), Map.of());

        assertThat(out).isEmpty();
        assertThat(screen.lines).isEmpty();
    }

    @Test
    void onGithubTheLinesAreMarkedAndTheSummaryIsAppended() throws IOException {
        Path summary = root.resolve("summary.md");
        Files.writeString(summary, "What another step wrote.\n");

        publish(Map.of(), Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));

        assertThat(out).hasSize(2).allMatch(line -> line.startsWith("::"));
        assertThat(Files.readString(summary)).startsWith("What another step wrote.\n## Failed: 10 of 65 points\n");
    }

    @Test
    void aSummaryThatCannotBeAppendedIsAWarning() {
        publish(Map.of(), Map.of("GITHUB_STEP_SUMMARY", root.toString()));

        assertThat(screen.lines)
                .singleElement()
                .asString()
                .startsWith("WARN The summary cannot be appended to " + root + ", which GITHUB_STEP_SUMMARY names: ");
    }

    @Test
    void aFolderThatCannotBeWrittenIsFoundOutBeforehand() throws IOException {
        Files.writeString(root.resolve("graders"), "a file");
        Publication publication = publication(Map.of("lessons.gradeDirectory", "graders"), Map.of());

        assertThatThrownBy(publication::prepare)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("The files for other graders cannot be written to graders: ");
    }

    @Test
    void filesOfAnEarlierGradeAreGoneBeforeTheNextOneBegins() throws IOException {
        Files.writeString(root.resolve("result.json"), "{\"score\": 100}");
        Files.writeString(root.resolve("results.json"), "{\"score\": 100}");

        publication(Map.of("lessons.gradeDirectory", "."), Map.of()).prepare();

        assertThat(root).isEmptyDirectory();
    }

    private void publish(Map<String, String> settings, Map<String, String> environment) {
        Publication publication = publication(settings, environment);
        publication.prepare();
        publication.publish(GivenGrade.result());
    }

    private Publication publication(Map<String, String> settings, Map<String, String> environment) {
        return new Publication(Given.surroundings(root, screen, settings), environment, false, out::add);
    }

    private JsonElement json(String file) throws IOException {
        return JsonParser.parseString(Files.readString(root.resolve(file)));
    }
}
