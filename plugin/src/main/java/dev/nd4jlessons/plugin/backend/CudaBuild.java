package dev.nd4jlessons.plugin.backend;

import java.util.List;
import java.util.Map;

/**
 * A published build of ND4J for CUDA, and what it needs.
 *
 * @param artifact its artifactId in {@code org.nd4j}
 * @param version of all of ND4J in that process
 * @param redistributable version of {@code org.bytedeco:cuda}, which brings NVIDIA's libraries
 * @param code the GPU generations that it holds machine code for, as read off its fat binaries
 * @param drivers the oldest driver for each platform that it is published for
 * @param downloadMib about how much is downloaded before the first run
 */
public record CudaBuild(
        String artifact,
        String version,
        String redistributable,
        List<ComputeCapability> code,
        Map<String, String> drivers,
        int downloadMib) {
    /**
     * The newest one. It holds no PTX, so that GPUs of a later generation than its machine code cannot run it.
     *
     * <p>The drivers are those of CUDA's minor version compatibility: any that came with a CUDA 11.
     */
    public static final CudaBuild NEWEST = new CudaBuild(
            "nd4j-cuda-11.6",
            "1.0.0-M2.1",
            "11.6-8.3-1.5.7",
            capabilities("3.7", "5.0", "5.2", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6"),
            Map.of("linux-x86_64", "450.80.02", "windows-x86_64", "452.39"),
            2600);

    private static List<ComputeCapability> capabilities(String... texts) {
        return List.of(texts).stream()
                .map(text -> ComputeCapability.parse(text).orElseThrow())
                .toList();
    }

    /** The oldest and the newest generation that it runs on, for messages. */
    public String range() {
        return code.get(0) + " to "
                + new ComputeCapability(code.get(code.size() - 1).major(), 9);
    }

    /** Whether a GPU of this generation runs its machine code. */
    public boolean runsOn(ComputeCapability capability) {
        return code.stream().anyMatch(capability::runs);
    }
}
