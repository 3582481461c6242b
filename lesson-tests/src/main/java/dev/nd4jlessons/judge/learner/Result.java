package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import org.jspecify.annotations.Nullable;

/** What a call comes to, known once it is asked for. */
public final class Result {
    private final Session session;
    private final int call;

    Result(Session session, int call) {
        this.session = session;
        this.call = call;
    }

    /** The array that was returned; null if none was. */
    public @Nullable ArrayRef array() {
        return ArrayRef.of(session, session.value(call));
    }

    /** The number that was returned; NaN if none was. */
    public double number() {
        return session.value(call) instanceof Value.Real real ? real.value() : Double.NaN;
    }
}
