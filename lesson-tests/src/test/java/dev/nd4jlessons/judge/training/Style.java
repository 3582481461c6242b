package dev.nd4jlessons.judge.training;

/**
 * How somebody may write the same network: each way is right, and each rounds differently.
 *
 * @param order in which a sum is added up
 * @param softmax how probabilities and loss come from the logits
 * @param update how a step is taken
 * @param dividesLast whether gradients are divided by the samples' number at the end, not at the logits
 * @param biasFirst whether a bias is where a sum begins, not where it ends
 * @param onAtZero whether a ReLU lets the gradient of exactly 0 through
 * @param reversesSamples whether the sum over a mini-batch goes from its end
 */
record Style(
        Order order,
        Softmax softmax,
        Update update,
        boolean dividesLast,
        boolean biasFirst,
        boolean onAtZero,
        boolean reversesSamples) {
    enum Order {
        FORWARD,
        BACKWARD,
        PAIRWISE,
        EIGHT_LANES,
        FUSED,
        IN_DOUBLE
    }

    enum Softmax {
        /** As the course has it: {@code exp(log p)}. */
        OF_LOGARITHMS,
        /** {@code exp(z) / sum}, and the logarithm of that. */
        QUOTIENT,
        /** {@code exp(z) * (1 / sum)}. */
        RECIPROCAL,
        /** With powers of 2, as fast libraries have it. */
        POWERS_OF_TWO
    }

    enum Update {
        /** {@code w - (rate * g)}, each rounded. */
        ROUNDED,
        /** {@code w + (-rate) * g}, rounded once. */
        FUSED,
        /** {@code w - g * rate} with the rate as a double. */
        IN_DOUBLE
    }

    static final Style[] TEN = {
        new Style(Order.FORWARD, Softmax.OF_LOGARITHMS, Update.ROUNDED, false, false, false, false),
        new Style(Order.FORWARD, Softmax.QUOTIENT, Update.ROUNDED, true, true, false, false),
        new Style(Order.BACKWARD, Softmax.OF_LOGARITHMS, Update.ROUNDED, false, false, true, true),
        new Style(Order.BACKWARD, Softmax.RECIPROCAL, Update.FUSED, true, false, false, false),
        new Style(Order.PAIRWISE, Softmax.OF_LOGARITHMS, Update.ROUNDED, false, false, false, true),
        new Style(Order.PAIRWISE, Softmax.POWERS_OF_TWO, Update.IN_DOUBLE, false, true, true, false),
        new Style(Order.EIGHT_LANES, Softmax.OF_LOGARITHMS, Update.ROUNDED, false, false, false, false),
        new Style(Order.EIGHT_LANES, Softmax.QUOTIENT, Update.FUSED, true, false, true, true),
        new Style(Order.FUSED, Softmax.POWERS_OF_TWO, Update.FUSED, false, true, false, false),
        new Style(Order.IN_DOUBLE, Softmax.OF_LOGARITHMS, Update.IN_DOUBLE, false, false, true, false),
    };
}
