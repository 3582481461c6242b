package dev.nd4jlessons.trace;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.ReplayedRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a recorded run beside its replay's, in the order in which training comes to them: the steps of an
 * epoch, the epoch, and the parameters last.
 */
public final class Comparison {
    private final Trace trace;
    private final ReplayedRun run;
    private final List<Deviation> all = new ArrayList<>();

    private Comparison(Trace trace, ReplayedRun run) {
        this.trace = trace;
        this.run = run;
        for (int epoch = 0; epoch < trace.epochs().size(); epoch++) {
            addSteps(epoch);
            addEpoch(epoch);
        }
        Trace.FINALS.forEach(this::addFinal);
    }

    /** Compares {@code run} with {@code trace}; a figure that the run does not have disagrees. */
    public static Comparison of(Trace trace, ReplayedRun run) {
        return new Comparison(trace, run);
    }

    /** How many figures were compared. */
    public int size() {
        return all.size();
    }

    /** The first figure that disagrees; empty if all agree. */
    public Optional<Deviation> first() {
        return all.stream().filter(deviation -> !deviation.agrees()).findFirst();
    }

    /** The figure that lies furthest apart, in shares of what is allowed for it. */
    public Deviation largest() {
        return all.stream().max(Comparator.comparingDouble(Deviation::share)).orElseThrow();
    }

    private void addSteps(int epoch) {
        int steps = trace.stepsPerEpoch();
        for (int step = epoch * steps; step < (epoch + 1) * steps; step++) {
            add("step_loss[" + step + "]", step, trace.stepLosses()[step], at(run.stepLosses(), step));
        }
    }

    private void addEpoch(int epoch) {
        Trace.Figures recorded = trace.epochs().get(epoch);
        Epoch replayed = at(run.epochs(), epoch);
        String key = "epoch[" + epoch + "].";
        int step = (epoch + 1) * trace.stepsPerEpoch() - 1;
        add(key + "train_loss", step, recorded.trainLoss(), replayed == null ? null : replayed.trainLoss());
        add(key + "val_loss", step, recorded.validationLoss(), replayed == null ? null : replayed.validationLoss());
        double accuracy = recorded.validationAccuracy();
        Double recognised = replayed == null ? null : (Double) replayed.validationAccuracy();
        all.add(Deviation.of(
                key + "val_accuracy",
                step,
                accuracy,
                recognised,
                trace.precision().allowedAccuracy(accuracy)));
    }

    private void addFinal(String key) {
        double[] recorded = Objects.requireNonNull(trace.finals().get(key));
        List<@Nullable Double> replayed = run.finals().getOrDefault(key, List.of());
        for (int i = 0; i < recorded.length; i++) {
            add(key + "[" + i + "]", trace.stepLosses().length - 1, recorded[i], at(replayed, i));
        }
    }

    private void add(String figure, int step, double recorded, @Nullable Double replayed) {
        all.add(Deviation.of(figure, step, recorded, replayed, trace.precision().allowed(recorded)));
    }

    private static <T> @Nullable T at(List<@Nullable T> list, int i) {
        return i < list.size() ? list.get(i) : null;
    }
}
