package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import org.jspecify.annotations.Nullable;

/** Compares the backward pass of any loss with central differences of its own forward pass. */
public final class LossGradients extends GradientComparison {
    private static final int ROWS = 4;
    private static final int CLASSES = 3;

    private final LearnerLoss loss;
    private final Matrix logits;
    private final Matrix oneHot;

    private LossGradients(
            Session session, LearnerLoss loss, @Nullable Matrix logits, @Nullable Matrix oneHot, long seed) {
        super(session, seed);
        this.loss = loss;
        this.logits = logits == null ? draw().matrix(ROWS, CLASSES) : logits;
        this.oneHot = oneHot == null ? draw().oneHot(ROWS, CLASSES) : oneHot;
    }

    /** One forward and backward pass for random logits [4, 3]: the part {@code dlogits}. */
    public static Check compare(Session session, LearnerLoss loss, long seed) {
        return new LossGradients(session, loss, null, null, seed).compare();
    }

    /** One forward and backward pass for these {@code logits} and labels, both [N, classes]. */
    public static Check compare(Session session, LearnerLoss loss, Matrix logits, Matrix oneHot) {
        return new LossGradients(session, loss, logits, oneHot, 0).compare();
    }

    @Override
    void run() {
        ArrayRef handedLogits = trial().hand("logits", logits, Layout.ROWS);
        ArrayRef handedLabels = trial().hand("oneHot", oneHot, Layout.ROWS);
        trial().call(() -> loss.forward(handedLogits, handedLabels));
        ArrayRef gradient = trial().call(loss::backward).array();
        trial().newSituation();
        observe("dlogits", gradient, this::forward, logits, Matrix.ones(1, 1));
    }

    private Matrix forward(Matrix moved) {
        Matrix value = Matrix.scalar(
                trial().call(() -> loss.forward(array(moved), array(oneHot))).number());
        Readings.requireFinite("loss", value);
        return value;
    }
}
