package dev.nd4jlessons.mlp;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Softmax and cross entropy in one: turns scores into probabilities, and measures how unlikely the labels are.
 *
 * <pre>
 * forward    log p = z - log(sum of exp(z) over the classes)    z  [N, classes]    p [N, classes]
 *            L     = -(1/N) * sum of y log p                    y  [N, classes]    L a number
 *
 * backward   returns dz                                         dz [N, classes]
 * </pre>
 *
 * <p>Here z are the logits and y the one-hot labels. Each row's maximum is subtracted first: p does not change, and exp
 * cannot overflow. The notebook adds 1e-10 inside its logarithm; we do not: the logarithm of a sum needs no such help,
 * and with it the gradient would be another one, as the lesson's page shows.
 *
 * <p>An example with two samples and two classes, rows divided by a semicolon: z = [0 0; 0 0] gives p = [0.5 0.5; 0.5
 * 0.5]; with y = [1 0; 0 1] the loss is log 2 = 0.693, and dz = [-0.25 0.25; 0.25 -0.25].
 */
public final class SoftmaxCrossEntropy implements Loss {
    private INDArray probabilities;
    private INDArray oneHot;

    @Override
    public double forward(INDArray logits, INDArray oneHot) {
        INDArray shifted = logits.subColumnVector(logits.max(true, 1));
        INDArray sumOfExp = Transforms.exp(shifted, true).sum(true, 1);
        INDArray logProbabilities = shifted.subColumnVector(Transforms.log(sumOfExp, true));

        this.oneHot = oneHot; // backward will need both
        this.probabilities = Transforms.exp(logProbabilities, true);
        return -logProbabilities.mul(oneHot).sumNumber().doubleValue() / oneHot.rows();
    }

    @Override
    public INDArray backward() {
        return probabilities.sub(oneHot).divi(oneHot.rows());
    }
}
