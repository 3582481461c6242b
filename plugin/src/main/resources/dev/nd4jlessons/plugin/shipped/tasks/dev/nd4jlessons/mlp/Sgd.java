package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;

/**
 * Stochastic gradient descent: every parameter takes a small step to where the loss is smaller.
 *
 * <p>How small says the learning rate: a gradient of 1 moves its value by that much. The value changes in place, in the
 * very array that the layer holds.
 *
 * <p>An example: value [1 2], gradient [10 -10] and a learning rate of 0.1 make the value [0 3].
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
        // Which method of ND4J does what: the page Arrays, from mvn lessons:open
        throw new TaskNotWritten("3.5");
    }
}
