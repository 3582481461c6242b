package dev.nd4jlessons.judge.learner;

/** A part was called in a way that it has no answer to. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** A refusal that is worded for whoever sees it in a stack trace. */
    public Refused(String why) {
        super(why, null, false, false);
    }
}
