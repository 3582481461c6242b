package dev.nd4jlessons.plugin.submission.compiler;

/** How a request to the compiler's JVM ended. */
public sealed interface CompilerOutcome {
    /** With an answer: classes or errors. */
    record Answered(CompilerAnswer answer) implements CompilerOutcome {}

    /**
     * Without one: the compiler broke off, its JVM ended, or it took too long.
     *
     * @param source the number of the source that the compiler was at; -1 if it had begun with none
     * @param late whether it took too long
     * @param word the name of what broke it, for example {@code StackOverflowError}; empty if nobody could say
     */
    record BrokeOff(int source, boolean late, String word) implements CompilerOutcome {}
}
