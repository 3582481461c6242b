package dev.nd4jlessons.plugin.backend;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment of a worker that runs on a GPU. */
public final class GpuEnvironment {
    private static final String CACHE_SIZE = "CUDA_CACHE_MAXSIZE";

    /** The most that the driver accepts; what it compiles from ND4J's PTX would not fit into its usual 1 GiB. */
    private static final long LARGEST_CACHE = 4_294_967_296L;

    private GpuEnvironment() {}

    /** What the worker of {@code decision} has beside {@code inherited}; nothing on the CPU. */
    public static Map<String, String> of(Decision decision, Map<String, String> inherited) {
        Gpu gpu = decision.gpu();
        if (gpu == null) {
            return Map.of();
        }
        Map<String, String> environment = new LinkedHashMap<>();
        // It sees the GPU that was decided on alone, counted as the driver's list counts.
        environment.put("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
        environment.put(VisibleDevices.VARIABLE, gpu.visibleDevices());
        // A product in float32 is one in float32, and not in the 19 bits that tensor cores make of it.
        environment.put("NVIDIA_TF32_OVERRIDE", "0");
        if (number(inherited.get(CACHE_SIZE)) < LARGEST_CACHE) {
            environment.put(CACHE_SIZE, Long.toString(LARGEST_CACHE));
        }
        return environment;
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
