package dev.nd4jlessons.judge.training;

import java.util.List;
import java.util.Optional;

/** Compares single steps of a worker with the reference's from the worker's own weights. */
final class StepCheck {
    /** The step is rounded, and so is the parameter that it leads to. */
    private static final double ROUNDINGS_OF_UPDATE = 2;

    static final List<Figure> PARAMETERS = List.of(Figure.W1, Figure.B1, Figure.W2, Figure.B2);

    private final TrainingPlan plan;
    private final ReferenceTraining reference;

    StepCheck(TrainingPlan plan, Samples samples) {
        this.plan = plan;
        this.reference = new ReferenceTraining(plan, samples);
    }

    /** Where {@code taken}, from {@code before} on, differs most from the step with mini-batch {@code batch}. */
    Optional<Difference> compare(Weights before, int[] order, int batch, StepTaken taken) {
        if (!before.finite()) {
            return recovered(before, taken.after());
        }
        reference.set(before);
        double loss = reference.backward(order, batch);
        Weights gradients = reference.gradients();
        Bounds bounds = new Bounds(plan, before, reference.pass(), loss);
        Worst worst = new Worst(!(bounds.greatest() <= plan.largest()));
        worst.compare(Figure.LOSS, 0, 0, taken.loss(), loss, bounds.ofLoss());
        for (Figure parameter : PARAMETERS) {
            compare(parameter, before, gradients, bounds.ofGradients(), taken.after(), worst);
        }
        return worst.found();
    }

    private void compare(
            Figure parameter, Weights before, Weights gradients, Weights errors, Weights after, Worst worst) {
        double[] from = before.of(parameter);
        int columns = before.columns(parameter);
        for (int i = 0; i < from.length; i++) {
            double way = plan.learningRate() * gradients.of(parameter)[i];
            double expected = from[i] - way;
            double rounding = ROUNDINGS_OF_UPDATE * plan.roundoff() * (Math.abs(expected) + Math.abs(way));
            double tolerance = plan.learningRate() * errors.of(parameter)[i] + rounding + Float.MIN_NORMAL;
            double held = Math.abs(expected) <= plan.largest() ? expected : plan.rounded(expected);
            worst.compare(parameter, i / columns, i % columns, after.of(parameter)[i], held, tolerance);
        }
    }

    /**
     * From weights that are no finite numbers on, nothing can be said but that these stay so: what a maximum or a mask
     * makes of NaN is each library's own.
     */
    private static Optional<Difference> recovered(Weights before, Weights after) {
        Worst worst = new Worst(true);
        for (Figure parameter : PARAMETERS) {
            double[] from = before.of(parameter);
            int columns = before.columns(parameter);
            for (int i = 0; i < from.length; i++) {
                if (!Double.isFinite(from[i])) {
                    worst.compare(parameter, i / columns, i % columns, after.of(parameter)[i], Double.NaN, 0);
                }
            }
        }
        return worst.found();
    }
}
