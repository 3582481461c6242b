package dev.nd4jlessons.channel;

import org.jspecify.annotations.Nullable;

/** What came of a step. */
public sealed interface Answer {
    /** It was done. */
    record Done() implements Answer {}

    /** A call came back. */
    record Returned(Value value) implements Answer {}

    /** An array was read; null if there is none under that id. */
    record Found(@Nullable Reading reading) implements Answer {}

    /** It threw; the steps after it were not done. */
    record Threw(Thrown thrown) implements Answer {}
}
