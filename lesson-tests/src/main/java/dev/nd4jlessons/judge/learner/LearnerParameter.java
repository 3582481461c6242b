package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.math.Matrix;
import org.jspecify.annotations.Nullable;

/** A {@code Parameter} of learner's side. */
public final class LearnerParameter {
    private static final String CLASS = "dev.nd4jlessons.mlp.Parameter";

    private final Session session;
    private final int id;

    /** One that is there. */
    LearnerParameter(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** A new one that starts at {@code value}. */
    public static LearnerParameter create(Session session, String name, ArrayRef value) {
        return new LearnerParameter(session, session.create(CLASS, null, new Value.Text(name), value.asValue()));
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** Its id: the same parameter has the same. */
    public int id() {
        return id;
    }

    /** Its name; empty if it has none. */
    public String name() {
        return session.value(session.call(id, "name")) instanceof Value.Text text ? text.value() : "";
    }

    /** Its value; null if it has none. */
    public @Nullable ArrayRef value() {
        return ArrayRef.of(session, session.value(session.call(id, "value")));
    }

    /** Its gradient; null if none is set. */
    public @Nullable ArrayRef gradient() {
        return ArrayRef.of(session, session.value(session.call(id, "gradient")));
    }

    /** Its gradient, known once it is asked for. */
    public Result gradientResult() {
        return new Result(session, session.call(id, "gradient"));
    }

    /** Replaces its gradient. */
    public void setGradient(ArrayRef gradient) {
        session.call(id, "setGradient", gradient.asValue());
    }

    /** Forgets its gradient. */
    public void zeroGradient() {
        session.call(id, "zeroGradient");
    }

    /** Writes to its value in place. */
    public void assign(Matrix values) {
        session.assign(session.call(id, "value"), values);
    }
}
