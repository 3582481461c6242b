package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the workers of one lesson on one backend measured, and how they ended: what a verdict is computed from.
 *
 * <p>It holds what was said, and believes nothing.
 */
public final class Evidence {
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, ForkResult> stops = new LinkedHashMap<>();
    private final Set<String> notReached = new LinkedHashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Epoch> epochs = new ArrayList<>();
    private final List<Prediction> predictions = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<DeviceInfo> devices = new ArrayList<>();
    private @Nullable ReplayedRun replayed;
    private @Nullable Fault fault;
    private @Nullable Backend backend;
    private @Nullable FirstLayer firstLayer;
    private @Nullable Problem failure;
    private @Nullable ForkResult end;
    private @Nullable TrainingAudit audit;
    private final ThinnedWeights weights = new ThinnedWeights();

    /** Takes in one event. */
    void add(Event event) {
        if (event instanceof Event.BackendLoaded loaded) {
            backend = loaded.backend();
        } else if (event instanceof Event.Text text) {
            texts.add(text.line());
        } else if (event instanceof Event.Checked checked) {
            checks.putIfAbsent(checked.check().task(), checked.check());
        } else if (event instanceof Event.EpochEnded ended) {
            epochs.add(ended.epoch());
        } else if (event instanceof Event.Predicted predicted) {
            predictions.addAll(predicted.predictions());
        } else if (event instanceof Event.Replayed run) {
            replayed = run.run();
        } else if (event instanceof Event.FaultFound found) {
            fault = found.fault();
        } else if (event instanceof Event.Learned learned) {
            firstLayer = learned.firstLayer();
        } else if (event instanceof Event.Audited audited) {
            audit = audited.audit();
        } else if (event instanceof Event.WeightsTold told) {
            weights.add(told.epoch(), told.weights());
        } else if (event instanceof Event.Measured measured) {
            measurements.add(measured.measurement());
        } else if (event instanceof Event.DeviceFound found) {
            devices.add(found.device());
        } else if (event instanceof Event.Failed failed) {
            failure = failed.problem();
        }
    }

    /** The check of {@code task} ended its worker. */
    void stopped(String task, ForkResult result) {
        stops.put(task, result);
    }

    /** There was no time left for the check of {@code task}. */
    void notReached(String task) {
        notReached.add(task);
    }

    /** A worker has ended; the first one that did not say its last word is remembered, else the last one. */
    void ended(ForkResult result) {
        if (end == null || end.outcome() == Outcome.DONE) {
            end = result;
        }
    }

    /** Whether nothing is left to be known of {@code task}. */
    boolean hasAnswer(String task) {
        return checks.containsKey(task) || stops.containsKey(task);
    }

    public Map<String, Check> checks() {
        return checks;
    }

    /** The workers that the check of a task ended, by that task. */
    public Map<String, ForkResult> stops() {
        return stops;
    }

    /** The tasks that there was no time left for. */
    public Set<String> tasksNotReached() {
        return notReached;
    }

    public List<String> texts() {
        return texts;
    }

    public List<Epoch> epochs() {
        return epochs;
    }

    public List<Prediction> predictions() {
        return predictions;
    }

    /** What the trained network's first layer looks for; null if nothing was trained. */
    public @Nullable FirstLayer firstLayer() {
        return firstLayer;
    }

    public List<Measurement> measurements() {
        return measurements;
    }

    public List<DeviceInfo> devices() {
        return devices;
    }

    /** Every figure of a replay; null if there was none, or it did not come to figures. */
    public @Nullable ReplayedRun replayed() {
        return replayed;
    }

    /** The first tensor of a replay that is wrong; null if none is known. */
    public @Nullable Fault fault() {
        return fault;
    }

    /** What ND4J loaded; null if no worker got that far. */
    public @Nullable Backend backend() {
        return backend;
    }

    /** Why the lesson could not go on, outside of any check; null if it could. */
    public @Nullable Problem failure() {
        return failure;
    }

    /** Whether the training did what the checks had seen; null if it was not looked at. */
    public @Nullable TrainingAudit audit() {
        return audit;
    }

    /** The parameters at the end of epochs, evenly spread over all of them, and of the last one. */
    public Map<Integer, NetworkWeights> weights() {
        return weights.byEpoch();
    }

    /** How the workers ended: the first one that did not end well, else the last one. */
    public ForkResult end() {
        if (end == null) {
            throw new IllegalStateException("No worker has ended yet");
        }
        return end;
    }
}
