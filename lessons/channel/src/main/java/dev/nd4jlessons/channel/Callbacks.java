package dev.nd4jlessons.channel;

import java.util.List;

/** Answers the calls of objects that were handed to learner's code as {@link Step.Part}s. */
@FunctionalInterface
public interface Callbacks {
    /** Somebody called {@code method} of a part. It may have further steps done before it answers. */
    Reply call(int part, String method, List<Value> arguments);

    /** For scripts that hand out no part. */
    static Callbacks none() {
        return (part, method, arguments) -> new Reply.Refusal("Nobody answers for part " + part);
    }

    /** What a call comes to. */
    sealed interface Reply {
        /** It returns {@code value}, once {@code steps} have made what that is. */
        record Result(List<Step> steps, Value value) implements Reply {}

        /** It throws what the last step that was done meanwhile threw. */
        record Rethrow() implements Reply {}

        /** It throws. */
        record Refusal(String why) implements Reply {}
    }
}
