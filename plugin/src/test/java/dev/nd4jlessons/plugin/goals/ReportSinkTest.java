package dev.nd4jlessons.plugin.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.plugin.report.PlainTraining;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.LossSlices;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import dev.nd4jlessons.plugin.report.weights.WeightsFile;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportSinkTest {
    private static final String FIRST = "2026-11-01T09:00:00Z";
    private static final String SECOND = "2026-11-01T10:00:00Z";
    private static final String NETWORK = "<section id=\"network\"";

    @TempDir
    Path folder;

    @Test
    void theWeightsOfATrainingAreKeptWithItsResultAndShownOnItsPage() throws IOException {
        write(true, trained());
        KeptWeights kept = WeightsFile.read(weights());
        assertThat(kept.startedAt()).isEqualTo(FIRST);
        assertThat(kept.epochs()).hasSameSizeAs(PlainTraining.epochs());
        assertThat(kept.last().w1()).isEqualTo(PlainTraining.last().w1());
        assertThat(kept.slices().slices()).hasSize(LossSlices.MOST);
        assertThat(page()).contains(NETWORK, "<section id=\"film\"");
    }

    @Test
    void theLossAroundATrainingIsNotComputedUnlessAskedFor() throws IOException {
        write(false, trained());
        assertThat(WeightsFile.read(weights()).slices().slices()).isEmpty();
        assertThat(page()).contains(NETWORK);
    }

    @Test
    void aLargeNetworkGoesWithoutThatLoss() throws IOException {
        NetworkWeights large =
                new NetworkWeights(64, 256, 10, new float[64 * 256], new float[256], new float[2560], new float[10]);
        write(true, new Finished(result(FIRST), true, Map.of(0, large, 1, large)));
        assertThat(WeightsFile.read(weights()).slices().slices()).isEmpty();
        assertThat(page()).contains(NETWORK);
    }

    @Test
    void weightsOfAnOlderTrainingGoWithItsResult() throws IOException {
        write(true, trained());
        sink(true).begin(Course.TRAIN_MLP);
        assertThat(weights()).doesNotExist();
        write(true, new Finished(result(SECOND), true));
        assertThat(page()).doesNotContain(NETWORK);
    }

    @Test
    void theDigitsOfTheLessonAreThoseThatTheJudgeAsksFor() {
        ValidationDigits digits = ValidationDigits.ofLesson();
        Samples samples = Samples.validation(Digits.load(), ElementType.DOUBLE);
        assertThat(digits.rows()).isEqualTo(samples.rows());
        assertThat(digits.labels()).isEqualTo(samples.labels());
        double[] x = digits.standardised(7);
        for (int pixel = 0; pixel < x.length; pixel++) {
            assertThat(x[pixel]).isEqualTo(samples.x()[7 * Digits.PIXELS + pixel], within(1e-12));
        }
    }

    @Test
    void weightsOfAnotherRunAreNotShownAsThoseOfAResult() throws IOException {
        write(true, trained());
        write(true, new Finished(result(SECOND), true));
        assertThat(page()).doesNotContain(NETWORK);
    }

    private void write(boolean landscape, Finished finished) throws IOException {
        assertThat(sink(landscape).write(finished, List.of())).isEmpty();
    }

    private ReportSink sink(boolean landscape) {
        Report report =
                new Report(folder, Course.load(), Report.words(Locale.ENGLISH)).withDigits(ValidationDigits::ofLesson);
        return new ReportSink(report, Duration.ofMinutes(1), landscape);
    }

    private static Finished trained() {
        Map<Integer, NetworkWeights> weights = PlainTraining.epochs().stream()
                .collect(Collectors.toMap(KeptWeights.Snapshot::epoch, KeptWeights.Snapshot::weights));
        return new Finished(result(FIRST), true, weights);
    }

    private static LessonResult result(String startedAt) {
        return LessonResultBuilder.builder(dev.nd4jlessons.plugin.report.Samples.passed())
                .verdict(Verdict.PASSED)
                .startedAt(startedAt)
                .build();
    }

    private Path weights() {
        return folder.resolve("results/train-mlp.weights");
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("train-mlp.html"));
    }
}
