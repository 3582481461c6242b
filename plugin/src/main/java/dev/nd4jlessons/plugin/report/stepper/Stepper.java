package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.events.Counterexample;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small case, step by step.
 *
 * @param id what tells it from others on the same page
 * @param probe the numerical gradient of one of its numbers
 */
public record Stepper(String id, List<Step> steps, Probe probe) {
    /** The network of the lesson's page: two samples, two inputs, two hidden units, two classes. */
    public static Stepper lesson() {
        return TinyNetwork.LESSON.stepper("lesson");
    }

    /** A learner's own smallest wrong case; null where it is no single layer, or the order of calls is wrong. */
    public static @Nullable Stepper of(Counterexample found, String id) {
        return OwnCase.of(found, id);
    }
}
