package dev.nd4jlessons.judge.training;

/** What a step of training comes to: its loss, and the parameters after it. */
public enum Figure {
    /** The mini-batch's loss, before the step. */
    LOSS("loss"),
    /** The first layer's weights [hidden, inputs]. */
    W1("W1"),
    /** The first layer's bias [1, hidden]. */
    B1("b1"),
    /** The second layer's weights [classes, hidden]. */
    W2("W2"),
    /** The second layer's bias [1, classes]. */
    B2("b2");

    private final String symbol;

    Figure(String symbol) {
        this.symbol = symbol;
    }

    /** As the formulas have it: {@code W1}. */
    public String symbol() {
        return symbol;
    }
}
