package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code Model} of learner's side. */
public final class LearnerModel {
    /** The interface. */
    public static final String TYPE = "dev.nd4jlessons.mlp.Model";

    private final Session session;
    private final int id;

    /** One that is there. */
    public LearnerModel(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** The logits of {@code x}. */
    public Result logits(ArrayRef x) {
        return new Result(session, session.call(id, "logits", x.asValue()));
    }

    /** The loss of a batch. */
    public Result forward(ArrayRef x, ArrayRef oneHot) {
        return new Result(session, session.call(id, "forward", x.asValue(), oneHot.asValue()));
    }

    /** Sets every parameter's gradient. */
    public void backward() {
        session.call(id, "backward");
    }

    /** What {@code parameters()} returns, to be handed on. */
    public Value parametersAsTheyAre() {
        return session.value(session.call(id, "parameters"));
    }

    /** Its parameters, each null that is null; null if there is no list. */
    public @Nullable List<@Nullable LearnerParameter> parameters() {
        return LearnerLayer.parameters(session, session.value(session.call(id, "parameters")));
    }
}
