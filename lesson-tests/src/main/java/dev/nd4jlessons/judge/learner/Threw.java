package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Thrown;

/** Learner's code threw. */
public final class Threw extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Thrown thrown;

    Threw(Thrown thrown) {
        super(thrown.className() + ": " + thrown.message(), null, false, false);
        this.thrown = thrown;
    }

    /** What it threw. */
    public Thrown thrown() {
        return thrown;
    }
}
