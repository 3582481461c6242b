package dev.nd4jlessons.mlp;

import org.nd4j.linalg.api.ndarray.INDArray;

/** A tensor that training changes, and the gradient of the loss with respect to it, of the same shape. */
public final class Parameter {
    private final String name;
    private final INDArray value;
    private INDArray gradient;

    /** A parameter that starts at {@code value}, with no gradient yet. */
    public Parameter(String name, INDArray value) {
        this.name = name;
        this.value = value;
    }

    /** The name in the formulas, for example {@code W}. */
    public String name() {
        return name;
    }

    /** The value; an optimizer changes it in place. */
    public INDArray value() {
        return value;
    }

    /** The gradient that the last backward pass set, or null if there was none since {@link #zeroGradient()}. */
    public INDArray gradient() {
        return gradient;
    }

    /** Replaces the gradient by {@code gradient}, which has the shape of {@link #value()}. */
    public void setGradient(INDArray gradient) {
        this.gradient = gradient;
    }

    /** Forgets the gradient, as the notebook does after each step. */
    public void zeroGradient() {
        gradient = null;
    }
}
