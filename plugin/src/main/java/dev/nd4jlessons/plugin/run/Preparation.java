package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.resolve.Artifacts;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.util.ArrayList;
import java.util.List;

/** Gets the backends that were decided on ready, before a lesson runs on the first of them. */
final class Preparation {
    private final Surroundings here;
    private final Backends backends;
    private final Artifacts artifacts;
    private final Launchers launchers;

    Preparation(Surroundings here, Backends backends, Artifacts artifacts, Launchers launchers) {
        this.here = here;
        this.backends = backends;
        this.artifacts = artifacts;
        this.launchers = launchers;
    }

    /** A backend that workers can run on, with their jars. */
    record Ready(Decision decision, List<ForkArtifact> artifacts) {}

    /** Each of {@code decisions} once; the CPU in place of a GPU that fails, if the choice was ours. */
    List<Ready> of(List<Decision> decisions, List<ForkArtifact> forCpu) {
        List<Ready> all = new ArrayList<>();
        for (Decision decision : decisions) {
            Ready next = decision.isCuda() ? onGpu(decision, forCpu) : new Ready(decision, forCpu);
            boolean isThere = all.stream()
                    .anyMatch(one ->
                            one.decision().backend().equals(next.decision().backend()));
            if (!isThere) {
                all.add(next);
            }
        }
        Decision first = decisions.get(0);
        if (decisions.size() == 1 && !first.isCuda() && backends.isFree()) {
            sayCpu(first.reason().in(here.messages()));
        }
        return all;
    }

    private Ready onGpu(Decision decision, List<ForkArtifact> forCpu) {
        CudaStart start = new CudaStart(here, artifacts, launchers, backends.compilerProgress());
        CudaStart.Readiness readiness = start.of(decision, backends.cpu(), forCpu);
        if (readiness.obstacle().isEmpty()) {
            return new Ready(decision, readiness.artifacts());
        }
        CudaStart.Obstacle obstacle = readiness.obstacle().get();
        if (!backends.isFree()) {
            throw new EnvironmentException(here.messages().get("backend.impossible", obstacle.why()), null);
        }
        backends.refuse(decision, obstacle);
        sayCpu(obstacle.why());
        return new Ready(backends.cpu(), forCpu);
    }

    private void sayCpu(String why) {
        here.screen().say(here.messages().get("backend.on-cpu", why));
    }
}
