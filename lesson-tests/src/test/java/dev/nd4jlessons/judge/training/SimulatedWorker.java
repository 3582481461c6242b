package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.mlp.BatchOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Trains as a worker does and tells an audit; the methods that can be overridden are where a cheat would be. */
class SimulatedWorker implements Rerun {
    static final Digits DIGITS = Digits.load();
    private static final Samples IN_FLOAT = Samples.training(DIGITS, ElementType.FLOAT);
    private static final Samples IN_DOUBLE = Samples.training(DIGITS, ElementType.DOUBLE);

    final TrainingPlan plan;
    final Samples samples;
    NaiveTraining network;
    private final List<int[]> orders = new ArrayList<>();

    /** One that writes the network in {@code style}. */
    SimulatedWorker(TrainingPlan plan, Style style) {
        this(plan, style, Integer.MAX_VALUE);
    }

    /** One that has only so many samples to train with. */
    SimulatedWorker(TrainingPlan plan, Style style, int most) {
        this.plan = plan;
        this.samples = first(training(plan), most);
        this.network = new NaiveTraining(plan, samples, style);
        BatchOrder order = plan.order(samples.size());
        for (int epoch = 0; epoch < plan.epochs(); epoch++) {
            orders.add(order.order(epoch));
        }
    }

    static Samples training(TrainingPlan plan) {
        return plan.type() == ElementType.FLOAT ? IN_FLOAT : IN_DOUBLE;
    }

    private static Samples first(Samples all, int most) {
        int n = Math.min(most, all.size());
        return new Samples(
                Arrays.copyOf(all.rows(), n),
                Arrays.copyOf(all.x(), n * Digits.PIXELS),
                Arrays.copyOf(all.labels(), n));
    }

    /** The whole training, and what an audit says of it. */
    final AuditResult audited() {
        Audit audit = new Audit(plan, samples);
        audit.start(started());
        for (int epoch = 0; epoch < epochs(); epoch++) {
            double[] losses = train(epoch);
            Weights end = ended(epoch);
            audit.epoch(losses, end);
            network.set(end);
        }
        return audit.result(this);
    }

    double[] train(int epoch) {
        double[] losses = new double[plan.stepsPerEpoch(samples.size())];
        for (int batch = 0; batch < losses.length; batch++) {
            losses[batch] = step(epoch, batch);
        }
        return losses;
    }

    int epochs() {
        return plan.epochs();
    }

    Weights started() {
        return network.weights();
    }

    Weights ended(int epoch) {
        return network.weights();
    }

    /** A step in training; returns the loss that is told. */
    double step(int epoch, int batch) {
        return network.step(order(epoch), batch);
    }

    /** A step when the epoch is trained again. */
    double stepAgain(int epoch, int batch) {
        return step(epoch, batch);
    }

    int[] order(int epoch) {
        return orders.get(epoch);
    }

    @Override
    public void epoch(int epoch, Weights start, Consumer<StepTaken> steps) {
        Weights kept = network.weights();
        network.set(start);
        for (int batch = 0; batch < plan.stepsPerEpoch(samples.size()); batch++) {
            double loss = stepAgain(epoch, batch);
            steps.accept(new StepTaken(loss, network.weights()));
        }
        network.set(kept);
    }
}
