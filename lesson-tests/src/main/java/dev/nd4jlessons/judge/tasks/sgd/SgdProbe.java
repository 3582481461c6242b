package dev.nd4jlessons.judge.tasks.sgd;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has learner's optimizer update parameters, and observes each. */
final class SgdProbe {
    private final Trial trial;
    private final double learningRate;
    private final LearnerOptimizer optimizer;
    private final List<Slot> slots = new ArrayList<>();

    /** A parameter and what is to become of it. */
    private static final class Slot {
        final String name;
        final LearnerParameter parameter;
        final ArrayRef value;

        @Nullable
        ArrayRef gradient;

        Matrix before;
        Session.@Nullable Pending around;
        Facts facts = Facts.none();

        Slot(Trial trial, String name, Matrix start, Layout layout) {
            this.name = name;
            this.value = trial.place(start, layout);
            this.parameter = trial.parameter(name, value);
            this.before = start;
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
        slots.add(new Slot(trial, name, value, layout));
    }

    /** One step with a gradient for each parameter. */
    void step(List<Matrix> gradients, Layout layout) {
        for (int i = 0; i < slots.size(); i++) {
            prepare(i, gradients.get(i), layout);
        }
        List<LearnerParameter> parameters =
                slots.stream().map(slot -> slot.parameter).toList();
        trial.call(() -> optimizer.step(parameters));
        slots.forEach(this::observe);
    }

    private void prepare(int i, Matrix gradient, Layout layout) {
        Slot slot = slots.get(i);
        if (slot.gradient != null) {
            slot.facts = slot.facts.with("previous g", slot.facts.get("g"));
        }
        slot.gradient = trial.hand("d" + slot.name, gradient, layout);
        slot.parameter.setGradient(slot.gradient);
        slot.around = session().read(slot.value.base());
        slot.facts = slot.facts
                .with("v", slot.before)
                .with("g", gradient)
                .with("lr", learningRate)
                .with("other lr", learningRate + 1)
                .with("index", i);
    }

    private void observe(Slot slot) {
        if (!isSame(slot.value, slot.parameter.value())) {
            throw new Stopped(Problem.Kind.MUTATED, slot.name, "new Parameter");
        }
        if (!isSame(slot.gradient, slot.parameter.gradient())) {
            throw new Stopped(Problem.Kind.MUTATED, "d" + slot.name, "setGradient, zeroGradient");
        }
        Matrix update = slot.facts.get("g").scale(learningRate);
        Matrix before = slot.facts.get("v");
        Expected right = Expected.exact(before.minus(update), before.abs().plus(update.abs()));
        trial.observe(slot.name, slot.value, right, Tolerance.CLOSED_FORM, slot.facts);
        slot.before = Readings.read(slot.name, slot.value, before.rows(), before.columns(), trial.type());
        verifyAround(slot);
    }

    private static boolean isSame(@Nullable ArrayRef one, @Nullable ArrayRef other) {
        return one != null && other != null && one.id() == other.id();
    }

    /** A parameter may be a slice of a larger array: with its old value put back, all of that is as it was. */
    private void verifyAround(Slot slot) {
        slot.value.assign(slot.facts.get("v"));
        Session.Pending back = session().read(slot.value.base());
        slot.value.assign(slot.before);
        if (!Arrays.equals(values(slot.around), values(back))) {
            throw new Stopped(Problem.Kind.MUTATED, slot.name + ".data()", "data().assign");
        }
    }

    private static double[] values(Session.@Nullable Pending pending) {
        Reading reading = pending == null ? null : pending.get();
        return reading == null || reading.values() == null ? new double[0] : reading.values();
    }

    private Session session() {
        return trial.implementation().session();
    }
}
