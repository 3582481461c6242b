package dev.nd4jlessons.channel;

import java.util.List;

/** What travels over a {@link Wire}, either way. */
public sealed interface Frame {
    /** The worker's first word: it has come up. */
    record Hello(String token) implements Frame {}

    /** The judge's: from here on classes come from {@code classPath}, and nothing of before is left. */
    record Open(List<String> classPath) implements Frame {}

    /** The judge's: do these. */
    record Run(List<Step> steps) implements Frame {}

    /** The worker's answer to that. */
    record Answers(List<Answer> answers) implements Frame {}

    /** The worker's, before its answer: learner's code has called a part. */
    record Callback(int part, String method, List<Value> arguments) implements Frame {}

    /** The judge's answer to that. */
    record Replied(Callbacks.Reply reply) implements Frame {}
}
