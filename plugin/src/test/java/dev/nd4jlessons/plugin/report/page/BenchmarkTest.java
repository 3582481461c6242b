package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.Samples;
import dev.nd4jlessons.plugin.report.svg.Chart;
import java.util.List;
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
    void everyRowOfADeviceAndTypeHasTheBoundThatIsKnownInTheEnd() {
        assertThat(cpu.sizes())
                .flatExtracting(Benchmark.Size::rows)
                .extracting(Benchmark.Row::bound)
                .containsOnly(193.75);
        assertThat(line(cpu, "Bound of the CPU").values()).containsOnly(193.75);
    }

    @Test
    void onACpuNothingIsTransferred() {
        assertThat(cpu.transfers()).isFalse();
        assertThat(cpu.backends()).isFalse();
        assertThat(both.transfers()).isTrue();
        assertThat(both.backends()).isTrue();
    }

    @Test
    void aProductThatWasNotComparedIsNeitherRightNorWrong() {
        assertThat(cpu.sizes().get(0).rows())
                .filteredOn(row -> row.measurement().method().equals("task-2.1"))
                .extracting(Benchmark.Row::state)
                .containsOnlyNulls();
    }

    @Test
    void theBoundIsALevelLineAndAFigure() {
        Benchmark benchmark = Benchmark.of(Samples.matmulWithGpu(), text);

        assertThat(line(benchmark, "Bound of the GPU (CUDA)").values()).containsOnly(8141.0);
        assertThat(benchmark.bounds())
                .contains(new Figure("GPU (CUDA), float", "8,140 GFLOPS", "units × clock × operations per cycle"));
    }

    @Test
    void aTimeBeyondTheBoundIsImpossible() {
        assertThat(both.sizes().get(3).rows())
                .filteredOn(row -> row.measurement().isImpossible())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo("impossible");
                    assertThat(row.mark()).isEqualTo("failed");
                });
    }

    @Test
    void transfersMakeAGpusSpeedUpSmaller() {
        int alone = both.speedUps().compared().indexOf("speed-up.gpu");
        int moved = both.speedUps().compared().indexOf("speed-up.gpu-with-transfers");
        List<Double> factors = both.speedUps().rows().get(0).factors();

        assertThat(Objects.requireNonNull(factors.get(moved))).isPositive().isLessThan(factors.get(alone));
    }

    @Test
    void onABusyMachineNothingIsRankedAndWhatWasSeenIsSaid() {
        Benchmark busy = Benchmark.of(Samples.busyMatmul(), text);

        assertThat(busy.busyness().measured()).isTrue();
        assertThat(busy.busyness().signs())
                .containsExactly(
                        "The same product took 2.80 ms once and 64.4 ms another time, 23 times as long (ND4J, size 512).",
                        "With all threads a product of size 512 ran at 0.28 of the speed of one thread.",
                        "Your timer and the lesson’s own timed the same product of size 512, and say 2.90 ms and 14.5 ms.");
        assertThat(busy.speedUps().compared()).isEmpty();
        assertThat(busy.figures()).extracting(Figure::label).doesNotContain("Fastest");
    }

    @Test
    void ofAQuietMachineNothingLikeThatIsSaid() {
        assertThat(cpu.busyness().isSo()).isFalse();
        assertThat(cpu.figures()).extracting(Figure::label).contains("Fastest");
    }

    @Test
    void theChartShowsHowFarTheRepeatsWent() {
        assertThat(line(cpu, "ND4J · CPU").spread()).doesNotContainNull().hasSize(4);
        assertThat(line(cpu, "Your timer (Task 2.1) · CPU").spread()).containsOnlyNulls();
    }

    private static Chart.Line line(Benchmark benchmark, String name) {
        return benchmark.chart().chart().lines().stream()
                .filter(line -> line.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
