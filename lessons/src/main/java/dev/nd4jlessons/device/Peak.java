package dev.nd4jlessons.device;

import org.nd4j.linalg.api.buffer.DataType;

/**
 * How fast a device can multiply matrices at best, from what it is built of: no program can be faster.
 *
 * @param float32 in GFLOPS: units times clock times operations per cycle and unit
 * @param float64 in GFLOPS
 * @param float16 in GFLOPS; 0 where the device has no arithmetic of its own for it, or it is not known
 * @param units cores of a processor, or multiprocessors of a GPU
 * @param gigahertz their highest clock
 */
public record Peak(double float32, double float64, double float16, int units, double gigahertz) {
    /** A GPU's arithmetic of one generation: multiply-adds per cycle and multiprocessor. */
    private record Lanes(int capability, int float32, int float64, int float16) {}

    /**
     * Sources: "CUDA C++ Programming Guide", table "Throughput of native arithmetic instructions". Where the tensor cores are
     * faster, their dense rates in NVIDIA's architecture white papers: for float16 from 7.0 on, and for float64 at 8.0 and 9.0,
     * where cuBLAS uses them without being asked. Capability is ten times major plus minor.
     */
    private static final Lanes[] GPU_LANES = {
        new Lanes(35, 192, 64, 0),
        new Lanes(37, 192, 64, 0),
        new Lanes(50, 128, 4, 0),
        new Lanes(52, 128, 4, 0),
        new Lanes(53, 128, 4, 256),
        new Lanes(60, 64, 32, 128),
        new Lanes(61, 128, 4, 2),
        new Lanes(62, 128, 4, 256),
        new Lanes(70, 64, 32, 512),
        new Lanes(75, 64, 2, 512),
        new Lanes(80, 64, 64, 1024),
        new Lanes(86, 128, 2, 512),
        new Lanes(87, 128, 2, 1024),
        new Lanes(89, 128, 2, 512),
        new Lanes(90, 128, 128, 2048),
        new Lanes(100, 128, 64, 4096),
        new Lanes(120, 128, 2, 512)
    };

    /** The peak of a GPU; one of a generation that is not in the table has that of the latest before it. */
    public static Peak ofGpu(int major, int minor, int multiprocessors, double gigahertz) {
        Lanes lanes = GPU_LANES[0];
        for (Lanes candidate : GPU_LANES) {
            if (candidate.capability <= 10 * major + minor) {
                lanes = candidate;
            }
        }
        double multiplyAdds = 2 * multiprocessors * gigahertz;
        return new Peak(
                multiplyAdds * lanes.float32,
                multiplyAdds * lanes.float64,
                multiplyAdds * lanes.float16,
                multiprocessors,
                gigahertz);
    }

    /**
     * The peak of a processor whose cores have two units for multiply-adds, as the fastest have.
     *
     * @param vectorBits of its widest registers: 512 for AVX-512, 256 for AVX2, 128 for SSE and NEON
     * @param fused whether a multiplication and an addition are one instruction
     */
    public static Peak ofProcessor(int cores, double gigahertz, int vectorBits, boolean fused) {
        int units = vectorBits == 128 && fused ? 4 : 2; // arm64's four narrow ones do the work of two wide ones
        double perCycle = (vectorBits / 32.0) * units * (fused ? 2 : 1);
        double float32 = cores * gigahertz * perCycle;
        return new Peak(float32, float32 / 2, 0, cores, gigahertz);
    }

    /** The bound for {@code type} in GFLOPS; 0 if there is none. */
    public double of(DataType type) {
        return switch (type) {
            case FLOAT -> float32;
            case DOUBLE -> float64;
            case HALF -> float16;
            default -> 0;
        };
    }
}
