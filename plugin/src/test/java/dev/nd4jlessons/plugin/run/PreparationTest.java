package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.BackendChoice;
import dev.nd4jlessons.plugin.backend.ComputeCapability;
import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Gpu;
import dev.nd4jlessons.plugin.backend.GpuSurvey;
import dev.nd4jlessons.plugin.backend.Platform;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.Download;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backends a lesson runs on, from the request and the GPUs that were found to what is ready. */
class PreparationTest {
    private static final Gpu T4 = gpu(0, "T4", "7.5");
    private static final Gpu A100 = gpu(1, "A100", "8.0");
    private static final Gpu H100 = gpu(2, "H100", "9.0");
    private static final ForkArtifact FOR_CPU = new ForkArtifact("org.nd4j", "nd4j-native", Path.of("native.jar"));
    private static final ForkArtifact FOR_CUDA = new ForkArtifact("org.nd4j", "nd4j-cuda", Path.of("cuda.jar"));

    @TempDir
    private Path root;

    private final Given.Recording screen = new Given.Recording();
    private final Map<String, List<Event>> answers = new HashMap<>(Map.of(
            Request.DRIVER,
            List.of(),
            Request.TRIAL,
            List.of(
                    new Event.BackendLoaded(new Backend("cuda", "T4", "1.0.0-M2.1", "CUBLAS", 1, "FLOAT")),
                    right("product"),
                    right("element-wise"),
                    right("reduction"))));
    private Download download = Download.NOTHING;
    private Backends backends;

    @Test
    void bothThatAreAskedForAreReadyInTheirOrderWithTheirOwnJars() {
        assertThat(prepare(Course.TRAIN_MLP, "cpu,cuda", T4))
                .extracting(ready -> ready.decision().backend(), Preparation.Ready::artifacts)
                .containsExactly(tuple("cpu", List.of(FOR_CPU)), tuple("cuda", List.of(FOR_CUDA)));
    }

    @Test
    void theBenchmarkComparesAGpuThatItIsGivenWithTheCpu() {
        assertThat(backendsOf(Course.MATMUL_BENCHMARK, "auto", T4)).containsExactly("cpu", "cuda");
        assertThat(backendsOf(Course.TRAIN_MLP, "auto", T4)).containsExactly("cuda");
    }

    @Test
    void aGpuThatFailsLeavesTheCpuOnceAndSaysWhyInOneLine() {
        answers.put(Request.TRIAL, List.of(failed("no kernel image is available")));

        assertThat(backendsOf(Course.MATMUL_BENCHMARK, "auto", T4)).containsExactly("cpu");
        assertThat(screen.lines)
                .containsExactly(
                        "Trying the GPU T4 with ND4J 1.0.0-M2.1 and CUDA 11.6.",
                        "Running on the CPU: ND4J's CUDA backend does not start (no kernel image is available).");
    }

    @Test
    void aGpuThatWasAskedForAndFailsEndsTheLesson() {
        answers.put(Request.TRIAL, List.of(failed("no kernel image is available")));

        assertThatThrownBy(() -> prepare(Course.TRAIN_MLP, "cpu,cuda", T4))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("no kernel image is available")
                .hasMessageContaining("-Dlessons.backend=cpu");
    }

    @Test
    void withoutADriverNoGpuCanBeUsed() {
        answers.put(Request.DRIVER, List.of(failed("libcuda.so.1: cannot open shared object file")));

        prepare(Course.DEVICE_CHECK, "auto", T4, A100, H100);

        assertThat(described()).extracting(DeviceInfo::usable).containsExactly(false, false, false);
    }

    @Test
    void jarsThatAreNotHereAreMissingForTheGpusThatNeedThem() {
        download = new Download(2, 2_000_000_000L, true);

        prepare(Course.DEVICE_CHECK, "auto", T4, A100, H100);

        assertThat(described()).extracting(DeviceInfo::usable).containsExactly(false, false, true);
        assertThat(described().get(0).reason()).contains("without -o");
    }

    @Test
    void aTrialThatFailsSpeaksOfItsGpuAlone() {
        answers.put(Request.TRIAL, List.of(failed("no kernel image is available")));

        prepare(Course.DEVICE_CHECK, "auto", T4, A100);

        assertThat(described()).extracting(DeviceInfo::usable).containsExactly(true, false);
    }

    private List<String> backendsOf(String lesson, String requested, Gpu... gpus) {
        return prepare(lesson, requested, gpus).stream()
                .map(ready -> ready.decision().backend())
                .toList();
    }

    private List<DeviceInfo> described() {
        return backends.gpus(Lesson.of(Course.load(), Course.DEVICE_CHECK));
    }

    private List<Preparation.Ready> prepare(String name, String requested, Gpu... gpus) {
        Surroundings here = Given.surroundings(root, screen, Map.of("lessons.backend", requested));
        BackendChoice choice = new BackendChoice(new Platform("linux-x86_64"), CudaBuild.ALL);
        backends = new Backends(here, choice, () -> GpuSurvey.found(List.of(gpus)));
        Launchers launchers = (question, classPath, on) -> (request, limit, listener) -> {
            answers.get(request.lesson()).forEach(listener::event);
            return Given.done();
        };
        Preparation preparation = new Preparation(here, backends, artifacts(), launchers);
        return preparation.of(backends.decide(Lesson.of(Course.load(), name)), List.of(FOR_CPU));
    }

    private Artifacts artifacts() {
        return new Artifacts() {
            @Override
            public List<ForkArtifact> of(Decision decision) {
                return List.of(FOR_CUDA);
            }

            @Override
            public Download download(Decision decision) {
                return download;
            }
        };
    }

    private static Gpu gpu(int index, String name, String capability) {
        return new Gpu(index, name, ComputeCapability.parse(capability).orElseThrow(), "570.86.10", "15360 MiB");
    }

    private static Event right(String operation) {
        return new Event.Computed(operation, 1e-8, 1e-6);
    }

    private static Event failed(String cause) {
        return new Event.Failed(
                new Problem(Problem.Kind.THREW, List.of("java.lang.UnsatisfiedLinkError", cause), null, List.of()));
    }
}
