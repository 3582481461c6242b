package dev.nd4jlessons.plugin.resolve;

import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Platform;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/** The artifacts that a build of ND4J for CUDA consists of, and how large they are. */
final class CudaArtifacts {
    private static final Map<String, Long> SIZES = sizes();

    private CudaArtifacts() {}

    /** Those that are named: what they need in turn is in their POMs. NVIDIA's libraries are among them. */
    static List<Artifact> of(CudaBuild build, Platform platform) {
        List<Artifact> artifacts = new ArrayList<>();
        for (String classifier : List.of("", platform.name())) {
            artifacts.add(nd4j(build.artifact(), classifier, build.version()));
            artifacts.add(nd4j(build.artifact() + "-preset", classifier, build.version()));
            artifacts.add(cuda(classifier, build.redistributable()));
        }
        artifacts.add(cuda(platform.name() + "-redist", build.redistributable()));
        return artifacts;
    }

    /** Its size in bytes; 0 for one that is too small to be worth a word. */
    static long size(Artifact artifact) {
        return SIZES.getOrDefault(key(artifact.getArtifactId(), artifact.getVersion(), artifact.getClassifier()), 0L);
    }

    private static Artifact nd4j(String artifactId, String classifier, String version) {
        return new DefaultArtifact("org.nd4j", artifactId, classifier, "jar", version);
    }

    private static Artifact cuda(String classifier, String version) {
        return new DefaultArtifact("org.bytedeco", "cuda", classifier, "jar", version);
    }

    private static String key(String artifactId, String version, String classifier) {
        return artifactId + "," + version + "," + classifier;
    }

    private static Map<String, Long> sizes() {
        Map<String, Long> sizes = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CudaArtifacts.class.getResourceAsStream("cuda-sizes.csv")),
                StandardCharsets.UTF_8))) {
            reader.lines().skip(1).forEach(line -> {
                int comma = line.lastIndexOf(',');
                sizes.put(line.substring(0, comma), Long.valueOf(line.substring(comma + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }
}
