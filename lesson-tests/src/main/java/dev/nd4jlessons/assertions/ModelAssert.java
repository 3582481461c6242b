package dev.nd4jlessons.assertions;

import dev.nd4jlessons.judge.gradients.ModelGradients;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.mlp.Model;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Assertions about a {@link Model}. */
public final class ModelAssert extends ComparisonAssert<ModelAssert, Model> {
    private @Nullable INDArray x;
    private @Nullable INDArray oneHot;

    ModelAssert(Model actual) {
        super(actual, ModelAssert.class);
    }

    /** Uses the samples {@code x} [N, features] and their labels [N, classes], of type double, rather than random ones. */
    public ModelAssert forBatch(INDArray x, INDArray oneHot) {
        this.x = x;
        this.oneHot = oneHot;
        return this;
    }

    /**
     * Verifies that {@code backward} sets in each parameter the gradient that central differences of the model's own loss
     * give, in every element. Where layers name their parameters alike, they are numbered: W1, b1, W2, b2.
     *
     * <p>Without {@link #forBatch} there are 4 random samples with as many features as the first parameter has columns.
     *
     * <pre><code class='java'>
     * // passes
     * assertThat(new MlpModel(hidden, new Relu(), output, new SoftmaxCrossEntropy())).backwardMatchesNumericalGradient();
     *
     * // fails if backward passes the activation by: dW1[0, 2] is 0.31 and should be 0.12 …
     * assertThat(unchainedModel).backwardMatchesNumericalGradient();
     * </code></pre>
     *
     * @throws AssertionError naming for each wrong tensor the worst element with both values
     */
    public ModelAssert backwardMatchesNumericalGradient() {
        isNotNull();
        Adopted adopted = Adopted.of(actual);
        LearnerModel model = new LearnerModel(adopted.session(), adopted.id());
        return require(
                x == null || oneHot == null
                        ? ModelGradients.compare(adopted.session(), model, seed())
                        : ModelGradients.compare(adopted.session(), model, Adopted.matrix(x), Adopted.matrix(oneHot)));
    }
}
