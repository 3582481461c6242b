package dev.nd4jlessons.worker.programs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.device.Peak;
import dev.nd4jlessons.matmul.MatmulResult;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class SpeedLimitTest {
    private static final Peak T4 = Peak.ofGpu(7, 5, 40, 1.59);
    private static final Peak SLOW = Peak.ofProcessor(2, 1.0, 256, true);

    @Test
    void aGpusLimitIsItsPeakWhateverWasMeasured() {
        SpeedLimit limit = new SpeedLimit(true, Optional.of(T4));
        limit.saw(result(18_000));

        assertThat(limit.of(DataType.FLOAT)).isEqualTo(new SpeedLimit.Limit(T4.float32(), "hardware"));
    }

    @Test
    void aProcessorThatWasFasterThanItsClockTellsIsBoundByTheBestProduct() {
        SpeedLimit limit = new SpeedLimit(false, Optional.of(SLOW));
        assertThat(limit.of(DataType.FLOAT)).isEqualTo(new SpeedLimit.Limit(64, "hardware"));

        limit.saw(result(100));

        assertThat(limit.of(DataType.FLOAT)).isEqualTo(new SpeedLimit.Limit(125, "best-seen"));
    }

    @Test
    void whereTheHardwareIsUnknownTheBestProductIsAllThereIs() {
        SpeedLimit limit = new SpeedLimit(false, Optional.empty());
        assertThat(limit.of(DataType.FLOAT)).isNull();

        limit.saw(result(100));
        limit.saw(result(80));

        assertThat(limit.of(DataType.FLOAT)).isEqualTo(new SpeedLimit.Limit(125, "best-seen"));
        assertThat(limit.of(DataType.DOUBLE)).isNull();
    }

    private static MatmulResult result(double gflops) {
        double seconds = 2.0 * 1000 * 1000 * 1000 / gflops / 1e9;
        OptionalDouble none = OptionalDouble.empty();
        return new MatmulResult(
                1000, "nd4j", DataType.FLOAT, 2, 5, seconds, OptionalDouble.of(seconds), none, none, 0, none, none);
    }
}
