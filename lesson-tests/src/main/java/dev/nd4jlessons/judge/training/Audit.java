package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.mlp.BatchOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a worker says of its training against the plan.
 *
 * <p>Each epoch is trained here as well, from the worker's own weights at its beginning. Where the worker's losses and
 * weights are the same, up to {@link Near}, the epoch is right. Where they are not, rounding may have been
 * amplified (at a learning rate of 1, by ten orders of magnitude in an epoch), so the worker has to train that epoch
 * again, and each of its steps is compared with the reference's from the worker's own weights before it: no step is long
 * enough to amplify anything. The epoch must then come out as it was reported.
 *
 * <p>Told of the start and of each epoch in turn, then asked for its {@link #result}. Not for several threads.
 */
public final class Audit {
    private final TrainingPlan plan;
    private final Samples samples;
    private final BatchOrder order;
    private final ReferenceTraining reference;
    private final List<Suspect> suspects = new ArrayList<>();
    private @Nullable Weights last;
    private @Nullable AuditFault fault;
    private int epochs;
    private int rerun;
    private int steps;

    /** An audit of a training by {@code plan} with {@code samples}. */
    public Audit(TrainingPlan plan, Samples samples) {
        this.plan = plan;
        this.samples = samples;
        this.order = plan.order(samples.size());
        this.reference = new ReferenceTraining(plan, samples);
    }

    /** The weights before the first step. */
    public void start(Weights start) {
        last = start;
        Weights planned = plan.start();
        if (!start.sameShape(planned)) {
            fault = AuditFault.counted(AuditFault.Kind.SHAPE, 0, start.hidden(), planned.hidden());
            return;
        }
        Worst worst = new Worst(false);
        StepCheck.PARAMETERS.forEach(parameter -> worst.compare(parameter, start, planned, 0));
        worst.found().ifPresent(difference -> fault = AuditFault.at(AuditFault.Kind.START, 0, -1, difference));
    }

    /** The next epoch: the loss of each step, and the weights at its end. */
    public void epoch(double[] losses, Weights end) {
        int epoch = epochs++;
        if (last == null) {
            throw new IllegalStateException("The start comes before the epochs");
        }
        if (fault == null) {
            fault = counts(epoch, losses, end);
        }
        if (fault == null) {
            int[] rows = order.order(epoch);
            reference.set(last);
            double[] expected = reference.epoch(rows);
            if (!agrees(losses, end, expected)) {
                suspects.add(new Suspect(epoch, rows, last, losses, end));
            }
            last = end;
        }
    }

    /** How many epochs wait for being trained again. */
    public int suspects() {
        return suspects.size();
    }

    /** Lets {@code worker} train again what has to be, and says what is wrong, once all epochs were told. */
    public AuditResult result(Rerun worker) {
        settle(worker);
        if (fault == null && epochs != plan.epochs()) {
            fault = AuditFault.counted(AuditFault.Kind.EPOCHS, Math.min(epochs, plan.epochs()), epochs, plan.epochs());
        }
        return new AuditResult(epochs, rerun, steps, fault);
    }

    /** Lets {@code worker} train again what has to be so far, which frees the memory that suspects need. */
    public void settle(Rerun worker) {
        for (Suspect suspect : suspects) {
            EpochRerun again = new EpochRerun(plan, samples, suspect);
            worker.epoch(suspect.epoch(), suspect.start(), again);
            rerun++;
            steps += again.steps();
            Optional<AuditFault> found = again.fault();
            if (found.isPresent()) {
                fault = found.get(); // earlier than any that was found meanwhile
                break;
            }
        }
        suspects.clear();
    }

    private @Nullable AuditFault counts(int epoch, double[] losses, Weights end) {
        int planned = plan.stepsPerEpoch(samples.size());
        if (losses.length != planned) {
            return AuditFault.counted(AuditFault.Kind.STEPS, epoch, losses.length, planned);
        }
        if (!end.sameShape(plan.start())) {
            return AuditFault.counted(AuditFault.Kind.SHAPE, epoch, end.hidden(), plan.hiddenUnits());
        }
        return null;
    }

    private boolean agrees(double[] losses, Weights end, double[] expected) {
        Worst worst = new Worst(false);
        for (int step = 0; step < losses.length; step++) {
            worst.compare(Figure.LOSS, 0, 0, losses[step], expected[step], Near.loss(plan, expected[step]));
        }
        Weights weights = reference.weights();
        for (Figure parameter : StepCheck.PARAMETERS) {
            worst.compare(parameter, end, weights, Near.parameter(plan, weights, parameter));
        }
        return worst.found().isEmpty();
    }

    /** An epoch that did not come out as the reference's. */
    record Suspect(int epoch, int[] order, Weights start, double[] losses, Weights end) {}
}
