package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a training shows of a network whose weights were kept. */
class TrainedNetworkTest {
    private static final LessonResult PASSED = Samples.ofLearner(Samples.passed());

    @TempDir
    Path folder;

    private Report report;

    @BeforeEach
    void create() {
        report = new Report(folder, Course.load(), Report.words(Locale.ENGLISH)).withDigits(PlainTraining::validation);
    }

    @Test
    void withoutWeightsThereIsNoNetworkToTry() throws IOException {
        assertThat(report.write(PASSED)).isEmpty();
        assertThat(page().select("#network, #film, #share")).isEmpty();
    }

    @Test
    void theLastWeightsAreInThePage() throws IOException {
        report.keep(Course.TRAIN_MLP, KeptWeights.of(PASSED.startedAt(), PlainTraining.epochs()));
        assertThat(report.write(PASSED)).isEmpty();
        assertThat(page().select(".network").attr("data-weights")).hasSize(4 * ((2260 * 4 + 2) / 3));
        assertThat(page().select(".network").attr("data-digits")).hasSize(360 * 64);
        assertThat(page().select("#film figure")).isEmpty();
    }

    @Test
    void aNetworkOfTheSolutionIsNobodysOwn() throws IOException {
        report.keep(Course.TRAIN_MLP, KeptWeights.of(PASSED.startedAt(), PlainTraining.epochs()));
        report.write(
                LessonResultBuilder.builder(PASSED).implementation("solution").build());
        assertThat(page().select("#network h2").text()).isEqualTo("The network of the solution, alive");
        assertThat(page().select("#network").outerHtml()).doesNotContain("you trained", "your network");
        assertThat(page().select("#share")).isEmpty();
        assertThat(folder.resolve("progress.js")).content().contains("\"3.1\":{\"state\":\"seen\",\"there\":true}");
    }

    @Test
    void weightsOfAnotherRunAreNotShownAsThisOnes() throws IOException {
        report.keep(Course.TRAIN_MLP, KeptWeights.of("2020-01-01T00:00:00Z", PlainTraining.epochs()));
        assertThat(report.write(PASSED)).isEmpty();
        assertThat(page().select("#network")).isEmpty();
    }

    @Test
    void aNetworkThatIsTooLargeForThePageIsNamed() throws IOException {
        report.keep(Course.TRAIN_MLP, KeptWeights.of(PASSED.startedAt(), List.of(new Snapshot(0, network(129, 0.1f)))));
        report.write(PASSED);
        assertThat(page().select("#network").text())
                .contains("With 129 hidden units the network would be most of this page", "Up to 128 can be tried");
    }

    @Test
    void aNetworkThatIsNotAllNumbersIsNotShown() throws IOException {
        report.keep(
                Course.TRAIN_MLP, KeptWeights.of(PASSED.startedAt(), List.of(new Snapshot(0, network(30, Float.NaN)))));
        assertThat(report.write(PASSED)).isEmpty();
        assertThat(page().select("#network")).isEmpty();
    }

    @Test
    void aDamagedFileIsSetAsideWithAWarningAndTheReportIsThere() throws IOException {
        Path file = folder.resolve("results/train-mlp.weights");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no weights");
        assertThat(report.write(PASSED))
                .singleElement()
                .asString()
                .startsWith(file + " holds no weights that this version can read (")
                .endsWith("and the report has no network to try; run its lesson again to have one.");
        assertThat(file).doesNotExist();
        assertThat(page().select("#network")).isEmpty();
    }

    @Test
    void howTheTasksStandIsWrittenForTheSitesPages() throws IOException {
        report.write(PASSED);
        assertThat(folder.resolve("progress.js"))
                .content()
                .startsWith("window.lessonsProgress = {\"tasks\":{")
                .contains("\"3.1\":{\"state\":\"passed\",\"there\":true}")
                .contains("\"2.1\":{\"state\":\"not-started\",\"there\":false}");
    }

    private Document page() throws IOException {
        return Jsoup.parse(report.page(Course.TRAIN_MLP).toFile(), "UTF-8");
    }

    private static NetworkWeights network(int hidden, float value) {
        float[] w1 = new float[hidden * 64];
        java.util.Arrays.fill(w1, value);
        return new NetworkWeights(64, hidden, 10, w1, new float[hidden], new float[10 * hidden], new float[10]);
    }
}
