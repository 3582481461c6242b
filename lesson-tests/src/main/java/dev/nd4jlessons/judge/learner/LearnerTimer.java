package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;

/** A {@code Timer} of learner's side. */
public final class LearnerTimer {
    private final Session session;
    private final int id;

    /** One that is there. */
    LearnerTimer(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** The median time of {@code repeats} products on {@code device}, in seconds. */
    public Result medianSeconds(Value device, int repeats) {
        return new Result(session, session.call(id, "medianSeconds", device, new Value.Whole(repeats)));
    }
}
