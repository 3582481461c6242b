package dev.nd4jlessons.device;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;

/** Looks up what the peak of the device in use follows from. */
public final class Peaks {
    private Peaks() {}

    /** The peak of what ND4J runs on in this process; empty where its parts are not known. */
    public static Optional<Peak> current() {
        return Nd4j.getEnvironment().isCPU() ? processor() : gpu();
    }

    private static Optional<Peak> processor() {
        double gigahertz = Hardware.highestClock() / 1e9;
        int bits = Hardware.vectorBits();
        if (!(gigahertz > 0) || bits == 0) {
            return Optional.empty();
        }
        int threads = Runtime.getRuntime().availableProcessors();
        int cores = (int) Math.min(threads, Hardware.physicalCores().orElse(threads));
        return Optional.of(Peak.ofProcessor(cores, gigahertz, bits, Hardware.hasFusedMultiplyAdd()));
    }

    /** Asks CUDA's runtime, which is on the class path with the CUDA backend alone, for the GPU that ND4J uses. */
    private static Optional<Peak> gpu() {
        try {
            Class<?> runtime = Class.forName("org.bytedeco.cuda.global.cudart");
            int major = attribute(runtime, "cudaDevAttrComputeCapabilityMajor");
            int minor = attribute(runtime, "cudaDevAttrComputeCapabilityMinor");
            int multiprocessors = attribute(runtime, "cudaDevAttrMultiProcessorCount");
            double gigahertz = attribute(runtime, "cudaDevAttrClockRate") / 1e6; // from kilohertz
            return multiprocessors > 0 && gigahertz > 0
                    ? Optional.of(Peak.ofGpu(major, minor, multiprocessors, gigahertz))
                    : Optional.empty();
        } catch (ReflectiveOperationException | LinkageError unknown) {
            return Optional.empty();
        }
    }

    private static int attribute(Class<?> runtime, String name) throws ReflectiveOperationException {
        int id = runtime.getField(name).getInt(null);
        int[] value = {0};
        Method ask = runtime.getMethod("cudaDeviceGetAttribute", int[].class, int.class, int.class);
        int error = (int) ask.invoke(null, value, id, 0);
        if (error != 0) {
            throw new InvocationTargetException(null, name + ": CUDA error " + error);
        }
        return value[0];
    }
}
