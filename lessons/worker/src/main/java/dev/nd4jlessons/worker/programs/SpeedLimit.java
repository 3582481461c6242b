package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.device.Peak;
import dev.nd4jlessons.matmul.MatmulResult;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * What no product here can exceed: the device's peak.
 *
 * <p>A GPU tells what it is built of, and its peak holds for every measurement. A processor's clock may be higher than it
 * tells, above all in a virtual machine, so there the best product that was really waited for counts as well: it was
 * compared with the right result, and a call of a processor's library returns when it is done.
 */
final class SpeedLimit {
    /** Products differ from one another by the machine's mood; by a quarter they do not. */
    private static final double MARGIN = 1.25;

    private final boolean gpu;
    private final @Nullable Peak peak;
    private final Map<DataType, Double> best = new EnumMap<>(DataType.class);

    SpeedLimit(boolean gpu, Optional<Peak> peak) {
        this.gpu = gpu;
        this.peak = peak.orElse(null);
    }

    /** The limit in GFLOPS, and where it is from. */
    record Limit(double gflops, String source) {}

    /** Remembers a product that the harness itself has timed. */
    void saw(MatmulResult result) {
        double fastest =
                result.gflops() * result.medianSeconds() / result.minSeconds().orElse(result.medianSeconds());
        best.merge(result.type(), fastest, Math::max);
    }

    /** The limit for a product of {@code type}; null where nothing is known. */
    @Nullable
    Limit of(DataType type) {
        double hardware = peak == null ? 0 : peak.of(type);
        double seen = gpu ? 0 : MARGIN * best.getOrDefault(type, 0.0);
        if (hardware <= 0 && seen <= 0) {
            return null;
        }
        return hardware >= seen ? new Limit(hardware, "hardware") : new Limit(seen, "best-seen");
    }
}
