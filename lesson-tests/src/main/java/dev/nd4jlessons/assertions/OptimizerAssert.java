package dev.nd4jlessons.assertions;

import dev.nd4jlessons.judge.gradients.GradientStep;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.mlp.Optimizer;

/** Assertions about an {@link Optimizer}. */
public final class OptimizerAssert extends ComparisonAssert<OptimizerAssert, Optimizer> {
    OptimizerAssert(Optimizer actual) {
        super(actual, OptimizerAssert.class);
    }

    /**
     * Verifies that {@code step} changes each value in place to {@code value - learningRate * gradient}, twice in a row, and
     * leaves the gradients as they are.
     *
     * <pre><code class='java'>
     * // passes
     * assertThat(new Sgd(0.1)).takesStepsOfGradientDescent(0.1);
     *
     * // fails if step adds the gradient: W[2, 0] is 1.39 and should be 1.11 …
     * assertThat(climbingOptimizer).takesStepsOfGradientDescent(0.1);
     * </code></pre>
     *
     * @throws AssertionError naming for each wrong parameter the worst element with both values
     */
    public OptimizerAssert takesStepsOfGradientDescent(double learningRate) {
        isNotNull();
        Adopted adopted = Adopted.of(actual);
        return require(GradientStep.compare(
                adopted.session(), new LearnerOptimizer(adopted.session(), adopted.id()), learningRate, seed()));
    }
}
