package dev.nd4jlessons.events;

import org.jspecify.annotations.Nullable;

/**
 * The first tensor of a training run that is not what a reference in plain Java computes from what went into it.
 *
 * @param kind in which way it is wrong
 * @param step the step that it was computed in, from 0 over all epochs
 * @param tensor its name in the formulas, {@code dW1}; 1 is the hidden layer's, 2 the output layer's
 * @param className the class that is responsible, without its package
 * @param method its method
 * @param index the worst element, {@code [3, 7]}; empty for a number or where no element can be named
 * @param actual its value; null if it is not a finite number
 * @param expected the value that it should have; null if it is not a finite number
 */
public record Fault(
        Kind kind,
        int step,
        String tensor,
        String className,
        String method,
        String index,
        @Nullable Double actual,
        @Nullable Double expected) {
    /** In which way a tensor is wrong. */
    public enum Kind {
        /** An element has another value. */
        VALUE,
        /** It was never handed on, returned or set. */
        MISSING,
        /** It has another shape; {@link Fault#index} holds it. */
        SHAPE,
        /** It is a parameter, and was changed by a method that may only read it. */
        CHANGED
    }

    /** {@code Linear.backward}. */
    public String place() {
        return className + "." + method;
    }
}
