package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;

/** A {@code Loss} of learner's side. */
public final class LearnerLoss {
    /** The interface. */
    public static final String TYPE = "dev.nd4jlessons.mlp.Loss";

    private final Session session;
    private final int id;

    /** One that is there. */
    public LearnerLoss(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** The loss of {@code logits} for these labels. */
    public Result forward(ArrayRef logits, ArrayRef oneHot) {
        return new Result(session, session.call(id, "forward", logits.asValue(), oneHot.asValue()));
    }

    /** The gradient of the last loss. */
    public Result backward() {
        return new Result(session, session.call(id, "backward"));
    }
}
