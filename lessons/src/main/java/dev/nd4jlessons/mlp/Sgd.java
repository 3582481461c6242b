package dev.nd4jlessons.mlp;

import dev.nd4jlessons.TaskNotWritten;
import java.util.List;

/** Stochastic gradient descent: {@code value = value - learningRate * gradient}. */
public final class Sgd implements Optimizer {
    private final double learningRate;

    /** A learning rate greater than 0; the notebook uses 0.03. */
    public Sgd(double learningRate) {
        this.learningRate = learningRate;
    }

    @Override
    public void step(List<Parameter> parameters) {
        // TODO Task 3.5: update the value of each parameter in place
        throw new TaskNotWritten("3.5");
    }
}
