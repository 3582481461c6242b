package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;

/**
 * Stochastic gradient descent: every parameter takes a small step against its gradient.
 *
 * <pre>
 * value = value - learningRate * gradient
 * </pre>
 *
 * <p>An example: value [1 2], gradient [10 -10] and a learning rate of 0.1 make the value [0 3]. It changes in place, in
 * the very array that the layer holds; ND4J's methods that end in {@code i} (such as {@code subi}) do that.
 */
public final class Sgd implements Optimizer {
    private final double learningRate;

    /** A learning rate greater than 0; the notebook uses 0.03. */
    public Sgd(double learningRate) {
        this.learningRate = learningRate;
    }

    @Override
    public void step(List<Parameter> parameters) {
        // TODO Task 3.5: take the step for each parameter, and leave its gradient as it is.
        throw new TaskNotWritten("3.5");
    }
}
