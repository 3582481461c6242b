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
 * backward        hidden &lt;- activation &lt;- output &lt;- loss
 * </pre>
 *
 * <p>By the chain rule, a layer needs only the gradient with respect to its own output, and hands on the gradient with
 * respect to its input, which is the output of the layer before it. The notebook's network is 64 - 30 - 10: x [N, 64],
 * hidden and activation [N, 30], logits [N, 10].
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
        // TODO Task 3.4: start with loss.backward(), and hand each part's gradient to the part before it.
        throw new TaskNotWritten("3.4");
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.of(hidden, activation, output)
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }
}
