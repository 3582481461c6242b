package dev.nd4jlessons.check;

import dev.nd4jlessons.check.diagnosis.Facts;
import dev.nd4jlessons.check.diagnosis.Observation;
import dev.nd4jlessons.check.math.Draw;
import dev.nd4jlessons.check.math.Matrix;
import dev.nd4jlessons.check.math.NumericalGradient;
import dev.nd4jlessons.check.math.Tolerance;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Compares the backward pass of any layer with central differences of its own forward pass.
 *
 * <p>Unlike {@link TaskChecks} it has no reference to go by: a forward and a backward that are wrong in the same way
 * agree. The layer has to work in double, and its parameters have to be matrices.
 */
public final class LayerGradients {
    private final Layer layer;
    private final Matrix x;
    private final List<Observation> observations = new ArrayList<>();
    private final Trial trial;

    private LayerGradients(Layer layer, Matrix x, Random random) {
        this.layer = layer;
        this.x = x;
        // A layer has no tasks, and is there already: nothing of the trial's own implementation is called.
        Implementation none = new Implementation(LayerGradients.class.getClassLoader());
        this.trial = new Trial("", none, DataType.DOUBLE, random, observations);
    }

    /**
     * One forward and backward pass of {@code layer} for {@code x} [N, inputs] with a random upstream gradient: parts
     * {@code dX} and {@code d} with the name of each parameter. The layer is left with its parameters as they were.
     */
    public static Check compare(Layer layer, INDArray x, long seed) {
        LayerGradients gradients = new LayerGradients(layer, Tensors.matrix(x), new Random(seed));
        Problem problem = null;
        try {
            gradients.compare();
        } catch (Stopped stopped) {
            problem = stopped.problem();
        }
        return new Check("", Parts.of(gradients.observations), problem, null);
    }

    private void compare() {
        List<Parameter> parameters = trial.call(layer::parameters);
        parameters.forEach(parameter -> trial.sentinel().watch(parameter.name(), parameter.value()));
        Matrix y = forward(x);
        Matrix dy = new Draw(trial.random()).matrix(y.rows(), y.columns());
        INDArray handed = trial.hand("dy", dy, Layout.ROWS);
        INDArray dx = trial.call(() -> layer.backward(handed));
        List<@Nullable INDArray> gradients = new ArrayList<>();
        parameters.forEach(parameter -> gradients.add(parameter.gradient()));

        trial.newSituation();
        trial.observe("dX", dx, NumericalGradient.of(this::forward, x, dy), Tolerance.DOUBLE, Facts.none());
        for (int i = 0; i < gradients.size(); i++) {
            compare(parameters.get(i), gradients.get(i), dy);
        }
    }

    private void compare(Parameter parameter, @Nullable INDArray gradient, Matrix dy) {
        Matrix value = Tensors.matrix(parameter.value());
        NumericalGradient.Function moved = other -> {
            assign(parameter, other);
            return forward(x);
        };
        trial.observe(
                "d" + parameter.name(),
                gradient,
                NumericalGradient.of(moved, value, dy),
                Tolerance.DOUBLE,
                Facts.none());
        assign(parameter, value);
    }

    private Matrix forward(Matrix input) {
        INDArray array = Layout.ROWS.place(input, DataType.DOUBLE).array();
        INDArray y = trial.call(() -> layer.forward(array));
        return Tensors.read("y", y, input.rows(), y == null ? 0 : (int) y.size(1), DataType.DOUBLE);
    }

    private static void assign(Parameter parameter, Matrix value) {
        parameter.value().assign(Layout.ROWS.place(value, DataType.DOUBLE).array());
    }
}
