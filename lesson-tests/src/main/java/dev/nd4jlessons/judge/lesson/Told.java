package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.Session;
import java.util.function.Consumer;

/** A consumer on the worker's side whose values come to the judge. */
final class Told {
    private static final String CONSUMER = "java.util.function.Consumer";

    private Told() {}

    /** As a program of the worker's gets it; {@code heard} hears what it is told. */
    static Value by(Session session, Consumer<Value> heard) {
        return new Value.Ref(session.keep(session.tirelessPart(CONSUMER, (method, arguments) -> {
            heard.accept(arguments.get(0));
            return new Value.Nothing();
        })));
    }
}
