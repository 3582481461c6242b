package dev.nd4jlessons.judge.tasks.sgd;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Has learner's optimizer update parameters, and observes each. */
final class SgdProbe {
    private final Trial trial;
    private final double learningRate;
    private final Optimizer optimizer;
    private final List<Slot> slots = new ArrayList<>();

    /** A parameter and what is to become of it. */
    private static final class Slot {
        final Parameter parameter;
        final Layout.Placed placed;
        double[] around;

        @Nullable
        INDArray gradient;

        Facts facts = Facts.none();

        Slot(String name, Layout.Placed placed) {
            this.parameter = new Parameter(name, placed.array());
            this.placed = placed;
            this.around = Tensors.values(placed.base());
        }
    }

    SgdProbe(Trial trial, double learningRate) {
        this.trial = trial;
        this.learningRate = learningRate;
        trial.newSituation();
        optimizer = trial.call(() -> trial.implementation().sgd(learningRate));
        // One more, whose learning rate is none of the first one's business.
        trial.call(() -> trial.implementation().sgd(learningRate + 1));
    }

    /** One more parameter, starting at {@code value}. */
    void parameter(String name, Matrix value, Layout layout) {
        slots.add(new Slot(name, layout.place(value, trial.type())));
    }

    /** One step with a gradient for each parameter. */
    void step(List<Matrix> gradients, Layout layout) {
        for (int i = 0; i < slots.size(); i++) {
            prepare(i, gradients.get(i), layout);
        }
        List<Parameter> parameters = slots.stream().map(slot -> slot.parameter).toList();
        trial.call(() -> optimizer.step(parameters));
        slots.forEach(this::observe);
    }

    private void prepare(int i, Matrix gradient, Layout layout) {
        Slot slot = slots.get(i);
        if (slot.gradient != null) {
            slot.facts = slot.facts.with("previous g", slot.facts.get("g"));
        }
        INDArray handed = trial.hand("d" + slot.parameter.name(), gradient, layout);
        slot.gradient = handed;
        slot.parameter.setGradient(handed);
        slot.around = Tensors.values(slot.placed.base());
        slot.facts = slot.facts
                .with("v", Tensors.matrix(slot.placed.array()))
                .with("g", gradient)
                .with("lr", learningRate)
                .with("other lr", learningRate + 1)
                .with("index", i);
    }

    private void observe(Slot slot) {
        String name = slot.parameter.name();
        if (slot.parameter.value() != slot.placed.array()) {
            throw new Stopped(Problem.Kind.MUTATED, name, "new Parameter");
        }
        if (slot.parameter.gradient() != slot.gradient) {
            throw new Stopped(Problem.Kind.MUTATED, "d" + name, "setGradient, zeroGradient");
        }
        Matrix update = slot.facts.get("g").scale(learningRate);
        Matrix before = slot.facts.get("v");
        Expected right = Expected.exact(before.minus(update), before.abs().plus(update.abs()));
        trial.observe(name, slot.placed.array(), right, Tolerance.CLOSED_FORM, slot.facts);
        verifyAround(slot);
    }

    /** A parameter may be a slice of a larger array: with its old value put back, all of that is as it was. */
    private static void verifyAround(Slot slot) {
        INDArray array = slot.placed.array();
        INDArray updated = array.dup();
        array.assign(Layout.ROWS.place(slot.facts.get("v"), array.dataType()).array());
        if (!Arrays.equals(slot.around, Tensors.values(slot.placed.base()))) {
            throw new Stopped(Problem.Kind.MUTATED, slot.parameter.name() + ".data()", "data().assign");
        }
        array.assign(updated);
    }
}
