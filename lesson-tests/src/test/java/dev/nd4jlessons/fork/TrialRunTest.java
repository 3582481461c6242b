package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The questions about a backend, each in a JVM of its own. */
class TrialRunTest {
    @TempDir
    private Path folder;

    @Test
    void aBackendThatComputesRightSaysSoOfEachOperation() throws Exception {
        ForkRun run = ForkRun.of(Request.about(Request.TRIAL, "cpu"), folder);

        assertThat(run.saidBye()).isTrue();
        assertThat(run.all(Event.BackendLoaded.class).get(0).backend().name()).isEqualTo("cpu");
        assertThat(run.all(Event.Computed.class))
                .extracting(Event.Computed::operation)
                .containsExactly("product", "element-wise", "reduction");
        assertThat(run.all(Event.Computed.class))
                .allSatisfy(computed -> assertThat(computed.maxError()).isLessThanOrEqualTo(computed.tolerance()));
    }

    @Test
    void aClassPathWithoutABackendFailsInOneSentence() throws Exception {
        ForkRun run = ForkRun.without("nd4j-native", Request.about(Request.TRIAL, "cuda"), folder);

        assertThat(run.saidBye()).isTrue();
        assertThat(run.all(Event.Computed.class)).isEmpty();
        assertThat(run.all(Event.Failed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.problem().kind()).isEqualTo(Problem.Kind.THREW);
            assertThat(failed.problem().values().get(1)).doesNotContain("\n").isNotBlank();
        });
    }

    @Test
    void aCudaBackendThatFindsNoGpuIsToldInItsOwnWords() throws Exception {
        Path backend = ForkRun.compiled(folder, "org/nd4j/linalg/jcublas/JCublasBackend.java", """
                package org.nd4j.linalg.jcublas;
                public final class JCublasBackend extends org.nd4j.linalg.cpu.nativecpu.CpuBackend {
                    @Override public boolean canRun() {
                        throw new RuntimeException("No CUDA devices were found in system");
                    }
                }
                """);

        ForkRun run = ForkRun.of(Request.about(Request.TRIAL, "cuda"), folder, backend);

        assertThat(run.all(Event.Failed.class))
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.problem().values().get(1)).isEqualTo("No CUDA devices were found in system"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisabledIf("hasDriver")
    void aMachineWithoutADriverIsToldInTheLoadersWords() throws Exception {
        ForkRun run = ForkRun.of(Request.about(Request.DRIVER, "cpu"), folder);

        assertThat(run.saidBye()).isTrue();
        assertThat(run.all(Event.Failed.class))
                .singleElement()
                .satisfies(
                        failed -> assertThat(failed.problem().values().get(1)).contains("libcuda.so.1"));
    }

    static boolean hasDriver() {
        return Files.exists(Path.of("/proc/driver/nvidia/version")) || Files.exists(Path.of("/dev/dxg"));
    }
}
