package dev.nd4jlessons.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;

class PeakTest {
    /** Name, compute capability, multiprocessors, boost clock; TFLOPS in float32, float64 and float16 as data sheets have,
     * those of the tensor cores where a product in that type uses them. */
    @ParameterizedTest
    @CsvSource({
        "Tesla T4,   7, 5, 40,  1.590, 8.1,  0.25, 65",
        "Tesla V100, 7, 0, 80,  1.530, 15.7, 7.8,  125",
        "A100,       8, 0, 108, 1.410, 19.5, 19.5, 312",
        "RTX 3090,   8, 6, 82,  1.695, 35.6, 0.56, 142",
        "RTX 4090,   8, 9, 128, 2.520, 82.6, 1.29, 330",
        "H100 SXM,   9, 0, 132, 1.980, 66.9, 66.9, 1071",
    })
    void aGpusPeakIsThatOfItsDataSheet(
            String name, int major, int minor, int units, double clock, double single, double doubled, double half) {
        Peak peak = Peak.ofGpu(major, minor, units, clock);

        assertThat(peak.of(DataType.FLOAT) / 1e3).as(name).isCloseTo(single, withinPercentage(2));
        assertThat(peak.of(DataType.DOUBLE) / 1e3).as(name).isCloseTo(doubled, withinPercentage(2));
        assertThat(peak.of(DataType.FLOAT16) / 1e3).as(name).isCloseTo(half, withinPercentage(4));
    }

    @Test
    void theTimeThatTheNotebookReportsForATeslaT4IsBeyondItsPeak() {
        double gflops = 2e12 / 0.11138 / 1e9;

        assertThat(gflops).isGreaterThan(2 * Peak.ofGpu(7, 5, 40, 1.59).of(DataType.FLOAT));
    }

    @Test
    void aGenerationThatIsNotKnownHasThePeakOfTheOneBefore() {
        assertThat(Peak.ofGpu(13, 0, 10, 1)).isEqualTo(Peak.ofGpu(12, 0, 10, 1));
    }

    @Test
    void aProcessorsPeakIsCoresTimesClockTimesOperationsPerCycle() {
        assertThat(Peak.ofProcessor(2, 3.5, 256, true).of(DataType.FLOAT)).isEqualTo(2 * 3.5 * 32);
        assertThat(Peak.ofProcessor(2, 3.5, 512, true).of(DataType.DOUBLE)).isEqualTo(2 * 3.5 * 32);
        assertThat(Peak.ofProcessor(4, 2.0, 128, true).of(DataType.FLOAT)).isEqualTo(4 * 2.0 * 32);
        assertThat(Peak.ofProcessor(1, 3.0, 128, false).of(DataType.FLOAT)).isEqualTo(3.0 * 8);
    }

    @Test
    void theProcessorHereHasNoHalfOfItsOwn() {
        assertThat(Peak.ofProcessor(2, 3.5, 256, true).of(DataType.FLOAT16)).isZero();
    }
}
