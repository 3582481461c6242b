package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;
import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.trial.Parts;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;

import dev.nd4jlessons.judge.diagnosis.Diagnostician;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the comparisons of anyone's code share: they call it, watch its arrays, and note what comes back.
 *
 * <p>Unlike {@link TaskChecks} they have no reference to go by: a forward and a backward that are wrong in the same way
 * agree. The code has to work in double, and its parameters have to be matrices.
 */
abstract class GradientComparison {
    private final List<Observation> observations = new ArrayList<>();
    private final Trial trial;

    GradientComparison(long seed) {
        // Nothing of the trial's own implementation is called: what is compared is there already.
        Implementation none = new Implementation(GradientComparison.class.getClassLoader());
        this.trial = new Trial("", none, DataType.DOUBLE, new Random(seed), observations);
    }

    /** Calls the code, and notes every tensor. */
    abstract void run();

    /** What was compared, what kept it from being compared, and the mistake that explains it, if one factor does. */
    final Check compare() {
        Problem problem = null;
        try {
            run();
        } catch (Stopped stopped) {
            problem = stopped.problem();
        }
        Check.Diagnosis diagnosis =
                new Diagnostician(List.of()).explain(observations).orElse(null);
        return new Check("", Parts.of(observations), problem, diagnosis);
    }

    final Trial trial() {
        return trial;
    }

    final Draw draw() {
        return trial.draw();
    }

    /** Compares a gradient with central differences of {@code function}, whose outputs {@code upstream} weighs. */
    final void observe(
            String name, @Nullable INDArray gradient, NumericalGradient.Function function, Matrix at, Matrix upstream) {
        trial.observe(name, gradient, NumericalGradient.of(function, at, upstream), Tolerance.DOUBLE, facts(upstream));
    }

    /** Compares a parameter's gradient, moving its value and putting it back. */
    final void observe(
            String name,
            Parameter parameter,
            @Nullable INDArray gradient,
            NumericalGradient.Function function,
            Matrix upstream) {
        Matrix value = Tensors.matrix(parameter.value());
        NumericalGradient.Function moved = other -> {
            assign(parameter, other);
            return function.apply(other);
        };
        try {
            observe(name, gradient, moved, value, upstream);
        } finally {
            assign(parameter, value);
        }
    }

    /** Watches every parameter: code that is compared may read them, and no more. */
    final void watch(List<Parameter> parameters) {
        parameters.forEach(parameter -> trial.sentinel().watch(parameter.name(), parameter.value()));
    }

    /** A gradient of its own, since a later backward pass may overwrite it. */
    static List<@Nullable INDArray> gradients(List<Parameter> parameters) {
        List<@Nullable INDArray> gradients = new ArrayList<>();
        for (Parameter parameter : parameters) {
            INDArray gradient = parameter.gradient();
            gradients.add(gradient == null ? null : gradient.dup());
        }
        return gradients;
    }

    static INDArray array(Matrix matrix) {
        return Layout.ROWS.place(matrix, DataType.DOUBLE).array();
    }

    private static Facts facts(Matrix upstream) {
        return upstream.rows() == 1 ? Facts.none() : Facts.none().with("n", upstream.rows());
    }

    private static void assign(Parameter parameter, Matrix value) {
        parameter.value().assign(array(value));
    }
}
