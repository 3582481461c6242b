package dev.nd4jlessons.mlp;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network with its loss: what the training loop sees of it. */
public interface Model {
    /** The scores [N, classes] for the samples {@code x} [N, features], before softmax. */
    INDArray logits(INDArray x);

    /** The mean loss over the samples {@code x} [N, features] with their {@code oneHot} labels [N, classes]. */
    double forward(INDArray x, INDArray oneHot);

    /** Sets the gradient of every parameter for the last forward's loss. */
    void backward();

    /** The parameters of all layers, first layer first. */
    List<Parameter> parameters();
}
