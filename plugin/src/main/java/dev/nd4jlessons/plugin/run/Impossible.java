package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.messages.Messages;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Times that no product can have had: they are those of something else. */
final class Impossible {
    private static final String LEARNERS = "task-2.1";

    private Impossible() {}

    /** A verdict if one of {@code measurements} is beyond what its device can do at best. */
    static Optional<Judgement> judge(List<Measurement> measurements, Messages messages, String command) {
        return measurements.stream()
                .filter(Measurement::isImpossible)
                .findFirst()
                .map(measured -> judge(measured, messages, command));
    }

    private static Judgement judge(Measurement measured, Messages messages, String command) {
        boolean learners = measured.method().equals(LEARNERS);
        double bound = Objects.requireNonNull(measured.boundGflops());
        double least = Measurement.operations(measured.size()) / bound / 1e9;
        String message = messages.get(
                learners ? "verdict.impossible-timer" : "verdict.impossible",
                Integer.toString(measured.size()),
                measured.medianSeconds() * 1000,
                measured.gflops(),
                bound,
                least * 1000,
                measured.method(),
                command);
        return learners ? Judgement.failed(message) : Judgement.broken(message);
    }
}
