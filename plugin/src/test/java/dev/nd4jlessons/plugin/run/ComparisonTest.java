package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.MeasurementBuilder;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Verdict;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Messages MESSAGES = Words.ofPlugin(Locale.ENGLISH);

    @Test
    void aSmallNetworkGainsLittle() {
        assertThat(Comparison.of(List.of(run("cpu", 3, Verdict.PASSED), run("cuda", 4, Verdict.PASSED)), MESSAGES))
                .hasValue("On the CPU the lesson took 3.0 s and ended at a validation accuracy of 96.94%, on the GPU"
                        + " 4.0 s and 96.94%: the GPU was 0.75 times as fast.\nA network this small gains little: a"
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

    @Test
    void productsAreComparedAtTheLargestSizeThatBothHave() {
        LessonResult cpu = LessonResultBuilder.builder(run("cpu", 3, Verdict.INCOMPLETE))
                .measurements(List.of(product("cpu", 512, 0.002, null), product("cpu", 1024, 0.016, null)))
                .build();
        LessonResult gpu = LessonResultBuilder.builder(run("cuda", 3, Verdict.INCOMPLETE))
                .measurements(List.of(
                        product("cuda", 512, 0.001, 0.001),
                        product("cuda", 1024, 0.002, 0.001),
                        product("cuda", 2048, 0.009, 0.001)))
                .build();

        assertThat(Comparison.of(List.of(cpu, gpu), MESSAGES))
                .hasValue(
                        "A product of two 1024 x 1024 matrices in float32 took 16.000 ms on the CPU and 2.000 ms on the"
                                + " GPU: the GPU was 8.0 times as fast, and 4.0 times with both factors to be moved there and the"
                                + " result back.");
        assertThat(Comparison.of(List.of(cpu), MESSAGES)).isEmpty();
        assertThat(Results.combine(List.of(cpu, gpu), MESSAGES).message()).contains("8.0 times as fast");
    }

    private static Measurement product(String backend, int size, double seconds, @Nullable Double transfer) {
        return MeasurementBuilder.builder()
                .backend(backend)
                .size(size)
                .method("nd4j")
                .dataType("float")
                .medianSeconds(seconds)
                .sendSeconds(transfer)
                .fetchSeconds(transfer)
                .build();
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
