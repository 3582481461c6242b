package dev.nd4jlessons.mlp;

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
        for (Parameter parameter : parameters) {
            parameter.value().subi(parameter.gradient().mul(learningRate));
        }
    }
}
