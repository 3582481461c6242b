package dev.nd4jlessons.judge.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.Sources;
import dev.nd4jlessons.judge.WorkerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The questions about a backend, each in a JVM of its own. */
class BackendTrialTest {
    @TempDir
    private Path folder;

    @Test
    void aBackendThatComputesRightSaysSoOfEachOperation() throws Exception {
        LessonRun run = LessonRun.ofWorker(Request.about(Request.TRIAL, "cpu"), folder);

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
        LessonRun run = without("nd4j-native", Request.about(Request.TRIAL, "cuda"));

        assertThat(run.saidBye()).isTrue();
        assertThat(run.all(Event.Computed.class)).isEmpty();
        assertThat(run.all(Event.Failed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.problem().kind()).isEqualTo(Problem.Kind.THREW);
            assertThat(failed.problem().values().get(1)).doesNotContain("\n").isNotBlank();
        });
    }

    @Test
    void aCudaBackendThatFindsNoGpuIsToldInItsOwnWords() throws Exception {
        Path backend = compiled("org/nd4j/linalg/jcublas/JCublasBackend.java", """
                package org.nd4j.linalg.jcublas;
                public final class JCublasBackend extends org.nd4j.linalg.cpu.nativecpu.CpuBackend {
                    @Override public boolean canRun() {
                        throw new RuntimeException("No CUDA devices were found in system");
                    }
                }
                """);

        LessonRun run = without("no such jar", Request.about(Request.TRIAL, "cuda"), backend);

        assertThat(run.all(Event.Failed.class))
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.problem().values().get(1)).isEqualTo("No CUDA devices were found in system"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisabledIf("hasDriver")
    void aMachineWithoutADriverIsToldInTheLoadersWords() throws Exception {
        LessonRun run = LessonRun.ofWorker(Request.about(Request.DRIVER, "cpu"), folder);

        assertThat(run.saidBye()).isTrue();
        assertThat(run.all(Event.Failed.class))
                .singleElement()
                .satisfies(
                        failed -> assertThat(failed.problem().values().get(1)).contains("libcuda.so.1"));
    }

    static boolean hasDriver() {
        return Files.exists(Path.of("/proc/driver/nvidia/version")) || Files.exists(Path.of("/dev/dxg"));
    }

    private static LessonRun without(String part, Request request, Path... more) throws Exception {
        try (WorkerProcess worker = WorkerProcess.without(part, more)) {
            return LessonRun.of(request, worker);
        }
    }

    private Path compiled(String file, String source) {
        Sources.changedSolution(folder, file, source);
        return folder.resolve("classes");
    }
}
