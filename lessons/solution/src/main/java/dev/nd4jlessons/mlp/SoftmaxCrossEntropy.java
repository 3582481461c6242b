package dev.nd4jlessons.mlp;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/** Softmax and cross entropy in one: the mean over the rows of {@code log(sum(exp(z))) - z[label]}. */
public final class SoftmaxCrossEntropy implements Loss {
    private INDArray probabilities;
    private INDArray oneHot;

    @Override
    public double forward(INDArray logits, INDArray oneHot) {
        this.oneHot = oneHot;
        INDArray shifted = logits.subColumnVector(logits.max(true, 1));
        INDArray exp = Transforms.exp(shifted, true);
        INDArray sum = exp.sum(true, 1);
        probabilities = exp.divColumnVector(sum);
        INDArray logProbabilities = shifted.subColumnVector(Transforms.log(sum, true));
        return -logProbabilities.mul(oneHot).sumNumber().doubleValue() / oneHot.rows();
    }

    @Override
    public INDArray backward() {
        return probabilities.sub(oneHot).divi(oneHot.rows());
    }
}
