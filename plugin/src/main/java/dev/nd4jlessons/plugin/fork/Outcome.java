package dev.nd4jlessons.plugin.fork;

/** How a worker ended. */
public enum Outcome {
    /** It said everything that it had to say. */
    DONE,
    /** It never came up: its JVM refused to start, or did not get as far as any learner's class. */
    NOT_STARTED,
    /** What came over its channel was not what a worker says: learner's code has written there. */
    GARBLED,
    /** The judge broke off over an answer of its: a false one that nobody thought of, or a mistake of the judge's. */
    JUDGE_BROKE_OFF,
    /** It ended without its last word: a native crash, {@code System.exit}, the operating system's memory killer. */
    CRASHED,
    /** It was ended because its time was up. */
    TIMED_OUT,
    /** It was ended because it printed more than anybody reads. */
    FLOODED,
    /** It was ended because the goal was. */
    INTERRUPTED
}
