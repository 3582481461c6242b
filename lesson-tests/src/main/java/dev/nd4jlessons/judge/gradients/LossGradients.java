package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.mlp.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares the backward pass of any loss with central differences of its own forward pass. */
public final class LossGradients extends GradientComparison {
    private static final int ROWS = 4;
    private static final int CLASSES = 3;

    private final Loss loss;
    private final Matrix logits;
    private final Matrix oneHot;

    private LossGradients(Loss loss, @Nullable Matrix logits, @Nullable Matrix oneHot, long seed) {
        super(seed);
        this.loss = loss;
        this.logits = logits == null ? draw().matrix(ROWS, CLASSES) : logits;
        this.oneHot = oneHot == null ? draw().oneHot(ROWS, CLASSES) : oneHot;
    }

    /** One forward and backward pass for random logits [4, 3]: the part {@code dlogits}. */
    public static Check compare(Loss loss, long seed) {
        return new LossGradients(loss, null, null, seed).compare();
    }

    /** One forward and backward pass for these {@code logits} and labels, both [N, classes]. */
    public static Check compare(Loss loss, INDArray logits, INDArray oneHot) {
        return new LossGradients(loss, Tensors.matrix(logits), Tensors.matrix(oneHot), 0).compare();
    }

    @Override
    void run() {
        INDArray handedLogits = trial().hand("logits", logits, Layout.ROWS);
        INDArray handedLabels = trial().hand("oneHot", oneHot, Layout.ROWS);
        trial().call(() -> loss.forward(handedLogits, handedLabels));
        INDArray gradient = trial().call(loss::backward);
        INDArray kept = gradient == null ? null : gradient.dup();
        trial().newSituation();
        observe("dlogits", kept, this::forward, logits, Matrix.ones(1, 1));
    }

    private Matrix forward(Matrix moved) {
        Matrix value = Matrix.scalar(trial().call(() -> loss.forward(array(moved), array(oneHot))));
        Tensors.requireFinite("loss", value);
        return value;
    }
}
