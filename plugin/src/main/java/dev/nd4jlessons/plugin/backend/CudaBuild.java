package dev.nd4jlessons.plugin.backend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published build of ND4J for CUDA, and what it needs.
 *
 * @param artifact its artifactId in {@code org.nd4j}
 * @param version of all of ND4J in that process
 * @param redistributable version of {@code org.bytedeco:cuda}, which brings NVIDIA's libraries
 * @param code the GPU generations that it holds machine code for, as read off its fat binaries
 * @param ptx the generation whose PTX it holds, which the driver compiles for every later GPU; null if it holds none
 * @param drivers the oldest driver for each platform that it is published for
 */
public record CudaBuild(
        String artifact,
        String version,
        String redistributable,
        List<ComputeCapability> code,
        @Nullable ComputeCapability ptx,
        Map<String, String> drivers) {
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
            null,
            Map.of("linux-x86_64", "450.80.02", "windows-x86_64", "452.39"));

    /**
     * The one before it, which also runs on older and, through PTX, on newer GPUs.
     *
     * <p>The minor version compatibility does not cover PTX, so the drivers are those of CUDA 11.2.
     */
    public static final CudaBuild WITH_PTX = new CudaBuild(
            "nd4j-cuda-11.2",
            "1.0.0-M1.1",
            "11.2-8.1-1.5.5",
            capabilities("3.5", "5.0", "5.2", "6.0", "6.1", "7.0", "7.5", "8.0", "8.6"),
            ComputeCapability.parse("8.6").orElseThrow(),
            Map.of("linux-x86_64", "460.27.03", "windows-x86_64", "460.82"));

    /** Every build that is worth a download, the better ones first. */
    public static final List<CudaBuild> ALL = List.of(NEWEST, WITH_PTX);

    private static List<ComputeCapability> capabilities(String... texts) {
        return Arrays.stream(texts)
                .map(text -> ComputeCapability.parse(text).orElseThrow())
                .toList();
    }

    /** The oldest generation that it runs on. */
    public ComputeCapability oldest() {
        return code.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Whether a GPU of this generation runs it, at once or after its PTX is compiled. */
    public boolean runsOn(ComputeCapability capability) {
        return holdsCodeFor(capability) || isCompiledFor(capability);
    }

    /** Whether the driver must compile it for a GPU of this generation, which takes long, before its first product. */
    public boolean isCompiledFor(ComputeCapability capability) {
        return !holdsCodeFor(capability) && ptx != null && capability.compareTo(ptx) > 0;
    }

    private boolean holdsCodeFor(ComputeCapability capability) {
        return code.stream().anyMatch(capability::runs);
    }

    /** CUDA's version, for messages: {@code 11.6}. */
    public String cuda() {
        return artifact.substring(artifact.lastIndexOf('-') + 1);
    }

    /** The platforms that any of {@code builds} is published for, in order of their names. */
    static Stream<String> platforms(List<CudaBuild> builds) {
        return builds.stream()
                .flatMap(build -> build.drivers.keySet().stream())
                .distinct()
                .sorted();
    }
}
