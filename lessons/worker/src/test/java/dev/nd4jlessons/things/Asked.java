package dev.nd4jlessons.things;

/** What learner's code is handed, and calls. */
public interface Asked {
    /** Answers {@code question}. */
    Object ask(Object question);
}
