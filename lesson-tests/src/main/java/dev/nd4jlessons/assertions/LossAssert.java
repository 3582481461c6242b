package dev.nd4jlessons.assertions;

import dev.nd4jlessons.judge.gradients.LossGradients;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.mlp.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Assertions about a {@link Loss}. */
public final class LossAssert extends ComparisonAssert<LossAssert, Loss> {
    private @Nullable INDArray logits;
    private @Nullable INDArray oneHot;

    LossAssert(Loss actual) {
        super(actual, LossAssert.class);
    }

    /** Uses these in what follows, both [N, classes] and of type double, rather than random ones [4, 3]. */
    public LossAssert forBatch(INDArray logits, INDArray oneHot) {
        this.logits = logits;
        this.oneHot = oneHot;
        return this;
    }

    /**
     * Verifies that {@code backward} returns the gradient that central differences of the loss's own {@code forward} give,
     * in every element, and that it changes neither logits nor labels.
     *
     * <pre><code class='java'>
     * // passes
     * assertThat(new SoftmaxCrossEntropy()).backwardMatchesNumericalGradient();
     *
     * // fails if backward forgets the mean over the 4 rows: Every element of dlogits is 4 times what it should be …
     * assertThat(summingLoss).backwardMatchesNumericalGradient();
     * </code></pre>
     *
     * @throws AssertionError naming the worst element with both values
     */
    public LossAssert backwardMatchesNumericalGradient() {
        isNotNull();
        Adopted adopted = Adopted.of(actual);
        LearnerLoss loss = new LearnerLoss(adopted.session(), adopted.id());
        return require(
                logits == null || oneHot == null
                        ? LossGradients.compare(adopted.session(), loss, seed())
                        : LossGradients.compare(
                                adopted.session(), loss, Adopted.matrix(logits), Adopted.matrix(oneHot)));
    }
}
