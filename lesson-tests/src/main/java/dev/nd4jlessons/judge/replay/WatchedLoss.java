package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Softmax;
import dev.nd4jlessons.mlp.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A loss whose every call is compared with what it should compute from what it was given. */
final class WatchedLoss implements Loss {
    /** An epsilon inside the logarithm, as the notebook has it, is no mistake here: it shows where a probability is small. */
    private static final double EPSILON_ALLOWANCE = 10;

    private final Loss loss;
    private final Ledger ledger;
    private @Nullable Matrix logits;
    private @Nullable Matrix labels;

    WatchedLoss(Loss loss, Ledger ledger) {
        this.loss = loss;
        this.ledger = ledger;
    }

    @Override
    public double forward(INDArray given, INDArray oneHot) {
        logits = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, "logits", given) : null;
        labels = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, "oneHot", oneHot) : null;
        double value = ledger.calling(Site.LOSS_FORWARD, () -> "loss", () -> loss.forward(given, oneHot));
        if (logits != null && labels != null) {
            Matrix terms = Softmax.terms(logits, labels).apply(logits);
            Claim right = new Claim(
                    Matrix.scalar(terms.sum()),
                    Matrix.scalar(EPSILON_ALLOWANCE * (1 + terms.abs().sum())));
            ledger.computed(Site.LOSS_FORWARD, "loss", value, right);
        }
        return value;
    }

    @Override
    public INDArray backward() {
        INDArray gradient = ledger.calling(Site.LOSS_BACKWARD, () -> "dlogits", loss::backward);
        if (ledger.isOpen() && logits != null && labels != null) {
            Matrix probabilities = Softmax.probabilities(logits);
            double share = 1.0 / logits.rows();
            Claim right = new Claim(
                    probabilities.minus(labels).scale(share),
                    probabilities.plus(labels).scale(share));
            ledger.computed(Site.LOSS_BACKWARD, "dlogits", gradient, right);
        }
        return gradient;
    }
}
