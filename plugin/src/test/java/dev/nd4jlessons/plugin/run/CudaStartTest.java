package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.plugin.backend.BackendChoice;
import dev.nd4jlessons.plugin.backend.ComputeCache;
import dev.nd4jlessons.plugin.backend.ComputeCapability;
import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Gpu;
import dev.nd4jlessons.plugin.backend.GpuSurvey;
import dev.nd4jlessons.plugin.backend.Platform;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.Download;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.plugin.settings.RequestedBackend;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CudaStartTest {
    private static final Decision T4 = decision("7.5");
    private static final ForkArtifact JAR = new ForkArtifact("org.nd4j", "nd4j-cuda-11.6", Path.of("cuda.jar"));

    @TempDir
    private Path root;

    private final Given.Recording screen = new Given.Recording();
    private final List<String> launched = new ArrayList<>();
    private final Map<String, List<Event>> answers = new HashMap<>(Map.of(
            Request.DRIVER, List.of(new Event.Bye()),
            Request.TRIAL, List.of(loaded("cuda"), right("product"), right("element-wise"), right("reduction"))));
    private ForkResult end = Given.done();
    private Download download = Download.NOTHING;
    private @Nullable UnresolvedException unresolved;

    @Test
    void aBackendThatLoadsAndComputesRightIsReady() {
        CudaStart.Readiness readiness = start(T4);

        assertThat(readiness.obstacle()).isEmpty();
        assertThat(readiness.artifacts()).containsExactly(JAR);
        assertThat(launched).containsExactly(Request.DRIVER + " on cpu", Request.TRIAL + " on cuda");
        assertThat(screen.lines).containsExactly("Trying the GPU T4 with ND4J 1.0.0-M2.1 and CUDA 11.6.");
    }

    @Test
    void withoutADriverNothingIsDownloaded() {
        answers.put(Request.DRIVER, List.of(failed("libcuda.so.1: cannot open shared object file")));
        download = new Download(2, 2_400_000_000L, false);

        assertThat(obstacle(T4))
                .hasValue("nvidia-smi lists a GPU, but its driver cannot be loaded"
                        + " (libcuda.so.1: cannot open shared object file)");
        assertThat(launched).containsExactly(Request.DRIVER + " on cpu");
        assertThat(screen.lines).isEmpty();
    }

    @Test
    void aDownloadIsAnnouncedWithItsSizeBeforeItBegins() {
        download = new Download(2, 2_435_828_935L, false);

        start(T4);

        assertThat(screen.lines.get(1))
                .isEqualTo("Its jars with NVIDIA's libraries are downloaded once: 2 large files, 2323 MiB."
                        + " To do without: -Dlessons.backend=cpu");
    }

    @Test
    void offlineNothingIsDownloadedAndTheReasonSaysHowToHaveIt() {
        download = new Download(2, 2_435_828_935L, true);

        assertThat(obstacle(T4))
                .hasValue("its CUDA jars (2323 MiB) are not in the local repository, and Maven is offline;"
                        + " run it once without -o");
        assertThat(launched).containsExactly(Request.DRIVER + " on cpu");
    }

    @Test
    void offlineIsNoObstacleOnceTheJarsAreHere() {
        download = new Download(0, 0, true);

        assertThat(obstacle(T4)).isEmpty();
    }

    @Test
    void jarsThatCannotBeHadAreAnObstacleInTheResolversWords() {
        unresolved = new UnresolvedException(new IllegalStateException("Could not find nd4j-cuda\nin central"));

        assertThat(obstacle(T4)).hasValue("CUDA's artifacts cannot be had (Could not find nd4j-cuda)");
    }

    @Test
    void offlineASmallJarThatIsMissingIsToldLikeALargeOne() {
        download = new Download(0, 0, true);
        unresolved = new UnresolvedException(new IllegalStateException("Could not find nd4j-cuda-preset"));

        assertThat(obstacle(T4))
                .hasValue("its CUDA jars are not all in the local repository, and Maven is offline;"
                        + " run it once without -o");
    }

    @Test
    void aBackendThatDoesNotLoadIsNamedByItsCauseInOneLine() {
        answers.put(Request.TRIAL, List.of(failed("libjnicudart.so: libcudart.so.11.0: cannot open")));

        assertThat(obstacle(T4))
                .hasValue("ND4J's CUDA backend does not start (libjnicudart.so: libcudart.so.11.0: cannot open)");
    }

    @Test
    void aBackendThatComputesWrongIsRefused() {
        answers.put(Request.TRIAL, List.of(loaded("cuda"), new Event.Computed("product", 0.25, 1e-6)));

        assertThat(obstacle(T4))
                .hasValue("ND4J's CUDA backend computes wrong results (trial operation product is off by 2.5e-01)");
    }

    @Test
    void notANumberIsWrongToo() {
        answers.put(Request.TRIAL, List.of(loaded("cuda"), new Event.Computed("product", null, 1e-6)));

        assertThat(obstacle(T4)).hasValueSatisfying(why -> assertThat(why).contains("NaN"));
    }

    @Test
    void anOperationThatIsMissingIsNoPass() {
        answers.put(Request.TRIAL, List.of(loaded("cuda"), right("product")));

        assertThat(obstacle(T4)).hasValue("ND4J's CUDA backend did 1 of 3 trial operations");
    }

    @Test
    void aCpuBackendOnItsClassPathIsNoCudaBackend() {
        answers.put(Request.TRIAL, List.of(loaded("cpu")));

        assertThat(obstacle(T4)).hasValue("ND4J was to load its backend for cuda and loaded the one for cpu");
    }

    @Test
    void aCrashIsAnObstacleWithItsLog() {
        answers.put(Request.TRIAL, List.of());
        end = Given.ended(Outcome.CRASHED, 134, "trial", "", 3);

        assertThat(obstacle(T4))
                .hasValue("ND4J's CUDA backend crashed in a trial run (exit code 134; its output is in output.log)");
    }

    @Test
    void aTrialThatHangsIsEnded() {
        answers.put(Request.TRIAL, List.of());
        end = Given.ended(Outcome.TIMED_OUT, null, "trial", "", 180);

        assertThat(obstacle(T4)).hasValue("ND4J's CUDA backend did not finish a trial product within 180 s");
    }

    @Test
    void compilingForANewerGpuIsAnnouncedAndHasTimeForIt() {
        List<Duration> limits = new ArrayList<>();

        start(decision("9.0"), limits);

        assertThat(screen.lines.get(1))
                .startsWith("The T4 is newer than ND4J's code")
                .contains("half an hour");
        assertThat(limits.get(1)).isGreaterThan(Duration.ofMinutes(30));
    }

    private Optional<String> obstacle(Decision decision) {
        return start(decision).obstacle().map(CudaStart.Obstacle::why);
    }

    private CudaStart.Readiness start(Decision decision) {
        return start(decision, new ArrayList<>());
    }

    private CudaStart.Readiness start(Decision decision, List<Duration> limits) {
        Surroundings here = Given.surroundings(root, screen, Map.of());
        Launchers launchers = (name, classPath, on) -> (request, limit, listener) -> {
            launched.add(request.lesson() + " on " + on.backend());
            limits.add(limit.whole());
            return answer(request, listener);
        };
        var progress = new CompilerProgress(here, new ComputeCache(root), Duration.ofHours(1));
        return new CudaStart(here, artifacts(), launchers, progress).of(decision, cpu(), List.of());
    }

    private ForkResult answer(Request request, ForkListener listener) {
        answers.get(request.lesson()).forEach(listener::event);
        return request.lesson().equals(Request.TRIAL) ? end : Given.done();
    }

    private Artifacts artifacts() {
        return new Artifacts() {
            @Override
            public List<ForkArtifact> of(Decision decision) throws UnresolvedException {
                if (unresolved != null) {
                    throw unresolved;
                }
                return List.of(JAR);
            }

            @Override
            public Download download(Decision decision) {
                return download;
            }
        };
    }

    private static Decision decision(String capability) {
        Gpu gpu = new Gpu(0, "T4", ComputeCapability.parse(capability).orElseThrow(), "570.86.10", "15360 MiB");
        return choice().choose(RequestedBackend.AUTO, GpuSurvey.found(List.of(gpu)));
    }

    private static Decision cpu() {
        return choice().choose(RequestedBackend.CPU, GpuSurvey.none("gpu.none"));
    }

    private static BackendChoice choice() {
        return new BackendChoice(new Platform("linux-x86_64"), CudaBuild.ALL);
    }

    private static Event loaded(String backend) {
        return new Event.BackendLoaded(new Backend(backend, "T4", "1.0.0-M2.1", "CUBLAS", 1, "FLOAT"));
    }

    private static Event right(String operation) {
        return new Event.Computed(operation, 1e-8, 1e-6);
    }

    private static Event failed(String cause) {
        return new Event.Failed(
                new Problem(Problem.Kind.THREW, List.of("java.lang.UnsatisfiedLinkError", cause), null, List.of()));
    }
}
