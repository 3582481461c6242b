package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.Samples;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BenchmarkTest {
    private final Text text = new Text(Report.words(Locale.ENGLISH));
    private final Benchmark cpu = Benchmark.of(Samples.matmul(), text);
    private final Benchmark both = Benchmark.of(Samples.matmulWithGpu(), text);

    @Test
    void theMeasurementsOfAllBackendsStandTogetherOnceEach() {
        assertThat(both.sizes().get(0).rows())
                .extracting(Benchmark.Row::backend)
                .containsExactly("CPU", "CPU", "CPU", "CPU", "GPU (CUDA)");
    }

    @Test
    void aMethodThatSkipsASizeHasAGapThere() {
        assertThat(line(cpu, "Plain Java loop · CPU").values()).containsExactly(1.9, 1.6, null, null);
    }

    @Test
    void aSpeedUpIsTheQuotientOfTheMedians() {
        int library = both.speedUps().compared().indexOf("speed-up.library");
        Double factor = both.speedUps().rows().get(0).factors().get(library);
        assertThat(Objects.requireNonNull(factor)).isCloseTo(61 / 1.9, within(1e-9));
    }

    @Test
    void aSpeedUpOfWhatWasNotMeasuredIsLeftOut() {
        assertThat(cpu.speedUps().compared()).doesNotContain("speed-up.gpu");
        assertThat(both.speedUps().compared()).contains("speed-up.gpu");
    }

    @Test
    void aProductThatWasNotComparedIsNeitherRightNorWrong() {
        assertThat(cpu.sizes().get(0).rows())
                .filteredOn(row -> row.measurement().method().equals("task-2.1"))
                .extracting(Benchmark.Row::state)
                .containsOnlyNulls();
    }

    private static Chart.Line line(Benchmark benchmark, String name) {
        return benchmark.chart().lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
