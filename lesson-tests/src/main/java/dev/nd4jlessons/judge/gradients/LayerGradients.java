package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares the backward pass of any layer with central differences of its own forward pass. */
public final class LayerGradients extends GradientComparison {
    private final Layer layer;
    private final Matrix x;
    private final @Nullable Matrix upstream;

    private LayerGradients(Layer layer, Matrix x, @Nullable Matrix upstream, long seed) {
        super(seed);
        this.layer = layer;
        this.x = x;
        this.upstream = upstream;
    }

    /**
     * One forward and backward pass of {@code layer} for {@code x} [N, inputs]: parts {@code dx} and {@code d} with the
     * name of each parameter. The layer is left with its parameters as they were.
     *
     * @param upstream the gradient to carry back [N, outputs]; a random one if it is null
     */
    public static Check compare(Layer layer, INDArray x, @Nullable INDArray upstream, long seed) {
        Matrix given = upstream == null ? null : Tensors.matrix(upstream);
        return new LayerGradients(layer, Tensors.matrix(x), given, seed).compare();
    }

    @Override
    void run() {
        List<Parameter> parameters = trial().call(layer::parameters);
        watch(parameters);
        Matrix y = forward(x);
        Matrix dy = upstream == null ? draw().matrix(y.rows(), y.columns()) : upstream;
        INDArray handed = trial().hand("dy", dy, Layout.ROWS);
        INDArray dx = trial().call(() -> layer.backward(handed));
        List<@Nullable INDArray> gradients = gradients(parameters);

        trial().newSituation();
        observe("dx", dx, this::forward, x, dy);
        for (int i = 0; i < gradients.size(); i++) {
            Parameter parameter = parameters.get(i);
            observe("d" + parameter.name(), parameter, gradients.get(i), moved -> forward(x), dy);
        }
    }

    private Matrix forward(Matrix input) {
        INDArray array = array(input);
        INDArray y = trial().call(() -> layer.forward(array));
        return Tensors.read("y", y, input.rows(), y == null ? 0 : (int) y.size(1), DataType.DOUBLE);
    }
}
