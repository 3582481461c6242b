package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Messages MESSAGES = Words.ofPlugin(Locale.ENGLISH);

    @Test
    void aSmallNetworkGainsLittle() {
        assertThat(Comparison.of(List.of(run("cpu", 3, Verdict.PASSED), run("cuda", 4, Verdict.PASSED)), MESSAGES))
                .hasValue("On the CPU the lesson took 3.0 s and ended at a validation accuracy of 0.9694, on the GPU"
                        + " 4.0 s and 0.9694: the GPU was 0.75 times as fast.\nA network this small gains little: a"
                        + " product of 32 x 64 by 64 x 30 is done before the GPU is asked for the next one.");
    }

    @Test
    void aGainIsSaidWithoutThat() {
        assertThat(Comparison.of(List.of(run("cpu", 30, Verdict.PASSED), run("cuda", 10, Verdict.PASSED)), MESSAGES))
                .hasValueSatisfying(words -> assertThat(words).endsWith("3.00 times as fast."));
    }

    @Test
    void aRunThatFailedOrOneBackendAloneIsNotCompared() {
        assertThat(Comparison.of(List.of(run("cpu", 3, Verdict.FAILED), run("cuda", 4, Verdict.PASSED)), MESSAGES))
                .isEmpty();
        assertThat(Comparison.of(List.of(run("cpu", 3, Verdict.PASSED)), MESSAGES))
                .isEmpty();
    }

    private static LessonResult run(String backend, double seconds, Verdict verdict) {
        return LessonResultBuilder.builder()
                .lesson("train-mlp")
                .verdict(verdict)
                .implementation("solution")
                .seed(42)
                .startedAt("2026-11-01T09:30:00Z")
                .durationSeconds(seconds)
                .backend(new Backend(backend, "device", "1.0.0-M2.1", "BLAS", 1, "FLOAT"))
                .message("")
                .validationAccuracy(0.969444)
                .accuracyThreshold(0.94)
                .build();
    }
}
