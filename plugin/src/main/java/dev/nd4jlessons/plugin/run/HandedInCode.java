package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.util.List;

/** Somebody else's code, that a lesson can be run with. */
@FunctionalInterface
public interface HandedInCode {
    /** Runs {@code lesson} with it. */
    Finished run(Surroundings here, Lesson lesson, Decision decision, List<ForkArtifact> artifacts);
}
