package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.results.LessonResult;
import java.util.Map;

/**
 * A lesson that was run.
 *
 * @param fixable whether the learner can mend what is wrong, if anything is
 * @param weights of the network that it trained last, at the end of epochs, by their numbers; empty if it trained none
 */
public record Finished(LessonResult result, boolean fixable, Map<Integer, NetworkWeights> weights) {
    /** A lesson that trained nothing. */
    public Finished(LessonResult result, boolean fixable) {
        this(result, fixable, Map.of());
    }

    /** The same run with more in its result. */
    public Finished with(LessonResult more) {
        return new Finished(more, fixable, weights);
    }
}
