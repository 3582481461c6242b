package dev.nd4jlessons.mlp;

import java.util.List;
import java.util.stream.Stream;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network with one hidden layer: hidden, activation, output, and the loss on top. */
public final class MlpModel implements Model {
    private final Layer hidden;
    private final Layer activation;
    private final Layer output;
    private final Loss loss;

    /** A network of these parts; the parts keep what their own backward passes need. */
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
        hidden.backward(activation.backward(output.backward(loss.backward())));
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.of(hidden, activation, output)
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }
}
