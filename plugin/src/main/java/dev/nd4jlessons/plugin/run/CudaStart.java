package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.CudaBuild;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.Download;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gets ND4J's CUDA build ready, the cheap questions first: can the driver be loaded, can the jars be had, does it compute
 * what it should? Each in a JVM of its own, since a build that does not fit crashes.
 */
final class CudaStart {
    private static final Duration QUESTION = Duration.ofSeconds(60);
    private static final Duration TRIAL = Duration.ofMinutes(3);

    /** The driver's compiler was seen to take half of that. */
    private static final Duration COMPILING = Duration.ofMinutes(60);

    private final Surroundings here;
    private final Artifacts artifacts;
    private final Launchers launchers;
    private final CompilerProgress progress;

    CudaStart(Surroundings here, Artifacts artifacts, Launchers launchers, CompilerProgress progress) {
        this.here = here;
        this.artifacts = artifacts;
        this.launchers = launchers;
        this.progress = progress;
    }

    /**
     * What became of it.
     *
     * @param artifacts of a worker on the GPU
     * @param obstacle why there can be none
     */
    record Readiness(List<ForkArtifact> artifacts, Optional<Obstacle> obstacle) {
        static Readiness not(Reach reach, String why) {
            return new Readiness(List.of(), Optional.of(new Obstacle(reach, why)));
        }
    }

    /** Why a GPU cannot be used, in half a sentence, and which other ones that keeps from being used. */
    record Obstacle(Reach reach, String why) {}

    /** Whom an obstacle concerns. */
    enum Reach {
        /** Every GPU of the machine. */
        MACHINE,
        /** Every GPU that needs the same build of ND4J. */
        BUILD,
        /** The GPU that was tried alone. */
        GPU
    }

    /** Makes {@code decision} ready, with the jars of {@code cpu} to ask for the driver. */
    Readiness of(Decision decision, Decision cpu, List<ForkArtifact> forCpu) {
        Optional<String> noDriver = driver(cpu, forCpu);
        if (noDriver.isPresent()) {
            return Readiness.not(Reach.MACHINE, noDriver.get());
        }
        Download download = artifacts.download(decision);
        if (download.files() > 0 && download.offline()) {
            return Readiness.not(Reach.BUILD, words().get("backend.offline", mebibytes(download)));
        }
        announce(decision, download);
        try {
            List<ForkArtifact> resolved = artifacts.of(decision);
            return trial(decision, resolved)
                    .map(why -> Readiness.not(Reach.GPU, why))
                    .orElseGet(() -> new Readiness(resolved, Optional.empty()));
        } catch (UnresolvedException e) {
            return Readiness.not(
                    Reach.BUILD,
                    download.offline()
                            ? words().get("backend.offline-incomplete")
                            : words().get("backend.unresolved", String.valueOf(e.getMessage())));
        }
    }

    private Optional<String> driver(Decision cpu, List<ForkArtifact> forCpu) {
        Trial trial = new Trial(words());
        return trial.driverObstacle(launch(Request.DRIVER, cpu, forCpu, trial, QUESTION));
    }

    private Optional<String> trial(Decision decision, List<ForkArtifact> resolved) {
        Trial trial = new Trial(words());
        if (!decision.isCompiledAtFirst()) {
            return trial.obstacle(launch(Request.TRIAL, decision, resolved, trial, TRIAL), decision.backend());
        }
        here.screen()
                .say(words().get(
                                "backend.compiles",
                                Objects.requireNonNull(decision.gpu()).name()));
        CompilerProgress.Running shown = progress.start();
        try {
            return trial.obstacle(launch(Request.TRIAL, decision, resolved, trial, COMPILING), decision.backend());
        } finally {
            shown.close();
        }
    }

    private ForkResult launch(
            String question, Decision decision, List<ForkArtifact> jars, Trial trial, Duration limit) {
        WorkerPaths paths = ClassPath.toRun(here.root(), false, jars);
        try {
            return launchers
                    .of(question, paths, decision)
                    .launch(Request.about(question, decision.backend()), TimeLimit.of(limit), trial);
        } catch (IOException e) {
            throw new EnvironmentException(words().get("fork.failed", e), e);
        }
    }

    private void announce(Decision decision, Download download) {
        CudaBuild build = Objects.requireNonNull(decision.build());
        String gpu = Objects.requireNonNull(decision.gpu()).name();
        here.screen().say(words().get("backend.tries-gpu", gpu, build.version(), build.cuda()));
        if (download.files() > 0) {
            here.screen().say(words().get("backend.download", download.files(), mebibytes(download)));
        }
    }

    private static String mebibytes(Download download) {
        return Long.toString(download.mebibytes());
    }

    private Messages words() {
        return here.messages();
    }
}
