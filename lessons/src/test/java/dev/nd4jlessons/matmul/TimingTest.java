package dev.nd4jlessons.matmul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Every product of the virtual device takes 1 ms for the order, and then its work. */
class TimingTest {
    @Test
    void timesTheWorkAndNotTheOrder() {
        Timing timing = Timing.of(new VirtualDevice(0.5), 3);

        assertThat(timing.medianSeconds()).isCloseTo(0.501, within(1e-12));
    }

    @Test
    void leavesTheWarmUpOut() {
        // 0.3 s of warm-up is enough
        Timing timing = Timing.of(new VirtualDevice(0.3, 0.1), 3);

        assertThat(timing.medianSeconds()).isCloseTo(0.101, within(1e-12));
    }

    @Test
    void warmsUpUntilTheJvmHadTimeToCompile() {
        VirtualDevice device = new VirtualDevice(0.049);

        Timing.of(device, 3);

        assertThat(device.multiplications()).isEqualTo(4 + 3);
    }

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        Timing timing = Timing.of(new VirtualDevice(1, 0.9, 0.2, 0.3), 3);

        assertThat(timing.medianSeconds()).isCloseTo(0.301, within(1e-12));
        assertThat(timing.minSeconds()).isCloseTo(0.201, within(1e-12));
        assertThat(timing.maxSeconds()).isCloseTo(0.901, within(1e-12));
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheTwoInTheMiddle() {
        Timing timing = Timing.of(new VirtualDevice(1, 0.9, 0.2, 0.3, 0.4), 4);

        assertThat(timing.medianSeconds()).isCloseTo(0.351, within(1e-12));
    }

    @Test
    void stopsRepeatingWhatTakesTooLongAndSaysHowOftenItDid() {
        Timing timing = Timing.of(new VirtualDevice(9), 100);

        assertThat(timing.repeats()).isEqualTo(2);
    }

    @Test
    void timesAtLeastOneProductHoweverLongItTakes() {
        Timing timing = Timing.of(new VirtualDevice(1000), 5);

        assertThat(timing.repeats()).isEqualTo(1);
        assertThat(timing.medianSeconds()).isCloseTo(1000.001, within(1e-9));
    }
}
