package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A multilayer perceptron with one hidden layer, and the loss on top.
 *
 * <pre>
 * forward    x -&gt; hidden -&gt; activation -&gt; output -&gt; loss
 *
 * backward   every part is to get the gradient of what it handed on, once, and returns that of what it was handed
 * </pre>
 *
 * <p>The notebook's network is 64 - 30 - 10: x [N, 64], hidden and activation [N, 30], logits [N, 10]. A gradient has
 * the shape of what it belongs to.
 *
 * <p>An example: if the backward of the loss returns [1], and that of output multiplies by 5, that of activation by 3,
 * that of hidden by 2, then output is given [1], activation [5], hidden [15], and nobody needs the [30] that comes
 * last.
 */
public final class MlpModel implements Model {
    private final Layer hidden;
    private final Layer activation;
    private final Layer output;
    private final Loss loss;

    /** A network of these parts; each part keeps what its own backward pass needs. */
    public MlpModel(Layer hidden, Layer activation, Layer output, Loss loss) {
        this.hidden = hidden;
        this.activation = activation;
        this.output = output;
        this.loss = loss;
    }

    @Override
    public INDArray logits(INDArray x) {
        return output.forward(activation.forward(hidden.forward(x)));
    }

    @Override
    public double forward(INDArray x, INDArray oneHot) {
        return loss.forward(logits(x), oneHot);
    }

    @Override
    public void backward() {
        // TODO Task 3.4: carry the gradient of the loss back through every part.
        throw new TaskNotWritten("3.4");
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.of(hidden, activation, output)
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }
}
