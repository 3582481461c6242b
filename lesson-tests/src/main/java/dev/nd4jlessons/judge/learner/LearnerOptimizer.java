package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import java.util.List;

/** An {@code Optimizer} of learner's side. */
public final class LearnerOptimizer {
    /** The interface. */
    public static final String TYPE = "dev.nd4jlessons.mlp.Optimizer";

    private final Session session;
    private final int id;

    /** One that is there. */
    public LearnerOptimizer(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** One step. */
    public void step(List<LearnerParameter> parameters) {
        step(new Value.Many(parameters.stream().map(LearnerParameter::asValue).toList()));
    }

    /** One step with a list as it came. */
    public void step(Value parameters) {
        session.call(id, "step", parameters);
    }
}
