package dev.nd4jlessons.judge.tasks.layer;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Drives one layer of learner's through forward and backward passes, and observes every tensor of them. */
final class LayerProbe {
    private final Trial trial;
    private final LayerReference reference;
    private final LearnerLayer layer;
    private final List<LearnerParameter> parameters;
    private final List<Matrix> values = new ArrayList<>();
    private final Map<String, ArrayRef> returned = new LinkedHashMap<>();
    private final Map<Integer, Matrix> firsts = new HashMap<>();
    private Facts facts = Facts.none();

    LayerProbe(Trial trial, LayerReference reference, LayerReference.Shape shape) {
        this.trial = trial;
        this.reference = reference;
        trial.newSituation();
        layer = trial.call(() -> reference.create(trial, shape));
        parameters = requireAll(trial.call(() -> Found.of(layer)), shape);
        for (int i = 0; i < parameters.size(); i++) {
            long[] right = shape(i, shape);
            Matrix value = trial.draw().matrix((int) right[0], (int) right[1]);
            Readings.read(name(i), parameters.get(i).value(), value.rows(), value.columns(), trial.type());
            values.add(value);
            assign(i);
        }
    }

    /** What {@code parameters()} returned, which may be nothing. */
    private record Found(@Nullable List<@Nullable LearnerParameter> parameters) {
        static Found of(LearnerLayer layer) {
            return new Found(layer.parameters());
        }
    }

    private List<LearnerParameter> requireAll(Found found, LayerReference.Shape shape) {
        List<LearnerParameter> all = new ArrayList<>();
        if (found.parameters == null || found.parameters.stream().anyMatch(Objects::isNull)) {
            throw new Stopped(Problem.Kind.NULL, "parameters()");
        }
        found.parameters.forEach(parameter -> all.add(Objects.requireNonNull(parameter)));
        List<String> right = reference.parameterNames();
        List<String> names = all.stream().map(LearnerParameter::name).toList();
        if (all.size() != right.size() || (!names.equals(right) && areSwapped(all, names, shape))) {
            throw new Stopped(Problem.Kind.PARAMETERS, "parameters()", names.toString(), right.toString());
        }
        return List.copyOf(all);
    }

    /** Whether they have each other's places, by their names and their shapes. */
    private boolean areSwapped(List<LearnerParameter> found, List<String> names, LayerReference.Shape shape) {
        return new ArrayList<>(reference.parameterNames()).containsAll(names)
                && IntStream.range(0, found.size()).anyMatch(i -> hasOtherShape(found.get(i), shape(i, shape)));
    }

    private static boolean hasOtherShape(LearnerParameter parameter, long[] shape) {
        ArrayRef value = parameter.value();
        Reading reading = value == null ? null : value.reading();
        return reading != null && !Arrays.equals(reading.shape(), shape);
    }

    private static long[] shape(int i, LayerReference.Shape shape) {
        return i == 0 ? new long[] {shape.outputs(), shape.inputs()} : new long[] {1, shape.outputs()};
    }

    private void assign(int i) {
        ArrayRef value = Objects.requireNonNull(parameters.get(i).value());
        value.assign(values.get(i));
        trial.sentinel().watch(name(i), value);
        facts = facts.with(name(i), values.get(i));
    }

    /** Sets gradients as an earlier step of training would have left them. */
    void leaveOldGradients() {
        for (int i = 0; i < parameters.size(); i++) {
            Matrix old = trial.draw().matrix(values.get(i).rows(), values.get(i).columns());
            parameters.get(i).setGradient(trial.place(old, Layout.ROWS));
        }
    }

    /** One forward pass. */
    void forward(Matrix x, Layout layout) {
        facts = facts.has("x") ? facts.with("previous x", facts.get("x")) : facts.with("first x", x);
        facts = facts.with("first x of this shape", firsts.computeIfAbsent(x.rows(), rows -> x));
        Matrix right = reference.forward(x, values);
        facts = facts.with("x", x).with("y", right).with("n", x.rows());
        ArrayRef handed = trial.hand("x", x, layout);
        ArrayRef y = trial.call(() -> layer.forward(handed)).array();
        trial.observe("y", y, Expected.exact(right, reference.terms(x, values)), Tolerance.CLOSED_FORM, facts);
        keep("y", y);
    }

    /** One backward pass through the last forward. */
    void backward(Matrix dy, Layout layout) {
        Facts here = facts.with("dy", dy);
        for (int i = 0; i < parameters.size(); i++) {
            here = here.with("previous d" + name(i), oldGradient(i));
        }
        ArrayRef handed = trial.hand("dy", dy, layout);
        ArrayRef dx = trial.call(() -> layer.backward(handed)).array();
        Expected right = NumericalGradient.of(
                moved -> reference.forward(moved, values), facts.get("x"), dy, reference.differences());
        trial.observe("dx", dx, right, Tolerance.DOUBLE, here);
        keep("dx", dx);
        for (int i = 0; i < parameters.size(); i++) {
            observeGradient(i, dy, here);
        }
        facts = facts.with("previous dy", dy);
    }

    private void observeGradient(int i, Matrix dy, Facts here) {
        NumericalGradient.Function function = moved -> {
            List<Matrix> other = new ArrayList<>(values);
            other.set(i, moved);
            return reference.forward(here.get("x"), other);
        };
        Expected right = NumericalGradient.of(function, values.get(i), dy, reference.differences());
        ArrayRef gradient = parameters.get(i).gradient();
        trial.observe("d" + name(i), gradient, right, Tolerance.DOUBLE, here);
        if (gradient != null) {
            returned.put("d" + name(i), gradient);
        }
    }

    /** {@code other} exists beside this one, and has had a forward pass of its own. */
    void know(LayerProbe other) {
        facts = facts.with("other x", other.facts.get("x"));
    }

    /** Changes every parameter in place, as an optimizer does. */
    void update() {
        trial.newSituation();
        for (int i = 0; i < parameters.size(); i++) {
            facts = facts.with("previous " + name(i), values.get(i));
            values.set(
                    i, trial.draw().matrix(values.get(i).rows(), values.get(i).columns()));
            assign(i);
        }
    }

    private String name(int i) {
        return reference.parameterNames().get(i);
    }

    private Matrix oldGradient(int i) {
        ArrayRef old = parameters.get(i).gradient();
        Matrix value = values.get(i);
        return old == null ? Matrix.zeros(value.rows(), value.columns()) : Readings.matrix("d" + name(i), old);
    }

    /** A result that was handed out is not to be changed by a later call. */
    private void keep(String name, @Nullable ArrayRef result) {
        if (result != null) {
            trial.sentinel().watch(name, result);
            returned.put(name, result);
        }
    }

    /** Ends the check if a result shares memory with what it was computed from; the layer is of no use afterwards. */
    void verifyOwnMemory() {
        returned.forEach(trial.sentinel()::verifyOwnMemory);
    }
}
