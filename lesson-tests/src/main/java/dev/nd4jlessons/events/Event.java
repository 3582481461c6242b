package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lesson tells while it runs: measurements, never verdicts. The last one is {@link Bye}. */
public sealed interface Event {
    /** The backend that ND4J loaded in the worker. */
    record BackendLoaded(Backend backend) implements Event {}

    /**
     * What the lesson is at from here on, so that a crash can be placed.
     *
     * @param key {@code load}, {@code check}, {@code train}, {@code locate}, {@code measure},
     *     {@code describe}
     * @param value what of it: a task's number, an epoch, a size; empty where there is one alone
     */
    record Step(String key, String value) implements Event {}

    /** A line that the lesson prints for its reader, in the language that was asked for. */
    record Text(String line) implements Event {}

    /** One task was checked. */
    record Checked(Check check) implements Event {}

    /**
     * One candidate was put through its task's check.
     *
     * @param aspect the one aspect that was looked at, as a result file names it; null for all of them together
     */
    record Tried(String candidate, @Nullable String aspect, Check check) implements Event {}

    /** One epoch of training is over. */
    record EpochEnded(Epoch epoch) implements Event {}

    /** One epoch of training is over, and these are the parameters at its end. */
    record WeightsTold(int epoch, NetworkWeights weights) implements Event {}

    /** The training was trained beside, to see whether the checked code did in it what it did when it was checked. */
    record Audited(TrainingAudit audit) implements Event {}

    /** Training is over; what the trained network says of each validation sample, in the order of the split. */
    record Predicted(List<Prediction> predictions) implements Event {}

    /** A recorded run was replayed to its end. */
    record Replayed(ReplayedRun run) implements Event {}

    /** The replay differs from the recorded run, and this is the first tensor that explains it. */
    record FaultFound(Fault fault) implements Event {}

    /** Training is over; the weights that the network's first layer came to. */
    record Learned(FirstLayer firstLayer) implements Event {}

    /** One size was measured with one method. */
    record Measured(Measurement measurement) implements Event {}

    /**
     * A backend on trial computed something.
     *
     * @param operation {@code product}, {@code element-wise}, {@code reduction}
     * @param maxError the largest difference to the same in double, in plain Java; null if it is not a finite number
     * @param tolerance what of it rounding explains
     */
    record Computed(String operation, @Nullable Double maxError, double tolerance) implements Event {}

    /** A device that was found. */
    record DeviceFound(DeviceInfo device) implements Event {}

    /** The lesson could not go on, and why: learner's code outside a check, or a bug. */
    record Failed(Problem problem) implements Event {}

    /** The lesson is over, whatever was found. */
    record Bye() implements Event {}
}
