package dev.nd4jlessons.mlp;

import org.nd4j.linalg.api.ndarray.INDArray;

/** The end of a network: how wrong its logits are, as one number, and the gradient of that number. */
public interface Loss {
    /** The mean loss over the N rows of {@code logits} [N, classes], given {@code oneHot} labels of the same shape. */
    double forward(INDArray logits, INDArray oneHot);

    /** The gradient of the last forward's loss with respect to its logits [N, classes]. */
    INDArray backward();
}
