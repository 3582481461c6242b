package dev.nd4jlessons.judge.tasks.loss;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.math.Differences;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Softmax;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Drives learner's loss through forward and backward passes, and observes both. */
final class LossProbe {
    private final Trial trial;
    private final LearnerLoss loss;
    private Facts facts = Facts.none();
    private @Nullable ArrayRef last;
    private int calls;

    LossProbe(Trial trial) {
        this.trial = trial;
        trial.newSituation();
        loss = trial.call(() -> trial.implementation().softmaxCrossEntropy());
    }

    /** One forward pass. */
    void forward(Matrix z, Matrix labels, Layout layout) {
        if (facts.has("p")) {
            facts = facts.with("previous p", facts.get("p")).with("previous labels", facts.get("labels"));
        }
        calls = 0;
        facts = facts.with("z", z).with("labels", labels).with("n", z.rows()).with("p", Softmax.probabilities(z));
        ArrayRef handedLogits = trial.hand("logits", z, layout);
        ArrayRef handedLabels = trial.hand("oneHot", labels, layout);
        double value =
                trial.call(() -> loss.forward(handedLogits, handedLabels)).number();
        Matrix terms = Softmax.terms(z, labels).apply(z);
        Expected right = Expected.exact(
                Matrix.scalar(terms.sum()), Matrix.scalar(terms.abs().sum()));
        trial.observe("loss", value, right, Tolerance.CLOSED_FORM, facts);
    }

    /** {@code other} exists beside this one, and has had a forward pass of its own. */
    void know(LossProbe other) {
        facts = facts.with("other p", other.facts.get("p")).with("other labels", other.facts.get("labels"));
    }

    /** One backward pass of the last forward. */
    void backward() {
        calls++;
        ArrayRef gradient = trial.call(loss::backward).array();
        // A step of a difference grows with the logit, and what matters is how far it is below the largest.
        Matrix z = Softmax.shifted(facts.get("z"));
        Matrix sum = Matrix.ones(2, z.rows());
        Expected right = NumericalGradient.of(
                Softmax.terms(z, facts.get("labels")), z, sum, Differences.ofMeanLogarithm(z.rows()));
        trial.observe("dlogits", gradient, right, Tolerance.DOUBLE, facts.with("calls", calls));
        last = gradient;
    }

    /** Keeps the last gradient: a later call is not to change it. */
    void keepGradient() {
        trial.sentinel().watch("dlogits", Objects.requireNonNull(last));
    }

    /** Ends the check if the gradient shares memory with logits or labels. */
    void verifyOwnMemory() {
        trial.sentinel().verifyOwnMemory("dlogits", Objects.requireNonNull(last));
    }
}
