package dev.nd4jlessons.plugin.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Platform;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaArtifactsTest {
    private static final Platform LINUX = new Platform("linux-x86_64");

    @Test
    void theNewestBuildIsOfOneVersionWithNvidiasLibraries() {
        assertThat(CudaArtifacts.of(CudaBuild.NEWEST, LINUX))
                .extracting(Artifact::toString)
                .containsExactlyInAnyOrder(
                        "org.nd4j:nd4j-cuda-11.6:jar:1.0.0-M2.1",
                        "org.nd4j:nd4j-cuda-11.6:jar:linux-x86_64:1.0.0-M2.1",
                        "org.nd4j:nd4j-cuda-11.6-preset:jar:1.0.0-M2.1",
                        "org.nd4j:nd4j-cuda-11.6-preset:jar:linux-x86_64:1.0.0-M2.1",
                        "org.bytedeco:cuda:jar:11.6-8.3-1.5.7",
                        "org.bytedeco:cuda:jar:linux-x86_64:11.6-8.3-1.5.7",
                        "org.bytedeco:cuda:jar:linux-x86_64-redist:11.6-8.3-1.5.7");
    }

    @Test
    void theBuildForNewerGpusIsAnOlderVersionAsAWhole() {
        assertThat(CudaArtifacts.of(CudaBuild.WITH_PTX, LINUX))
                .extracting(Artifact::getArtifactId, Artifact::getVersion)
                .containsOnly(
                        tuple("nd4j-cuda-11.2", "1.0.0-M1.1"),
                        tuple("nd4j-cuda-11.2-preset", "1.0.0-M1.1"),
                        tuple("cuda", "11.2-8.1-1.5.5"));
    }

    @ParameterizedTest
    @CsvSource({"linux-x86_64", "windows-x86_64"})
    void theLargeFilesOfEveryBuildHaveASizeToAnnounce(String platform) {
        for (CudaBuild build : CudaBuild.ALL) {
            List<Artifact> large = CudaArtifacts.of(build, new Platform(platform)).stream()
                    .filter(artifact -> CudaArtifacts.size(artifact) > 100_000_000)
                    .toList();
            assertThat(large).extracting(Artifact::getArtifactId).containsExactlyInAnyOrder(build.artifact(), "cuda");
        }
    }
}
