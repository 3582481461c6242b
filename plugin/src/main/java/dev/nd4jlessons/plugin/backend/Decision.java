package dev.nd4jlessons.plugin.backend;

import org.jspecify.annotations.Nullable;

/**
 * What a worker runs on.
 *
 * @param backend {@code cpu} or {@code cuda}; for a refused request the one that was asked for
 * @param possible whether it can be had; a request for CUDA without a usable GPU cannot
 * @param gpu the GPU to run on, null for the CPU
 * @param build the build of ND4J for that GPU, null for the CPU
 * @param reason why
 */
public record Decision(
        String backend,
        boolean possible,
        @Nullable Gpu gpu,
        @Nullable CudaBuild build,
        Reason reason) {
    /** Whether ND4J's CUDA artifacts are needed. */
    public boolean isCuda() {
        return gpu != null;
    }

    /** Whether the driver has to compile ND4J's code for this GPU when it meets it for the first time. */
    public boolean isCompiledAtFirst() {
        return gpu != null && build != null && gpu.capability() != null && build.isCompiledFor(gpu.capability());
    }
}
