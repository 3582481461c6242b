package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code Layer} of learner's side. What a method returns is known once something is read. */
public final class LearnerLayer {
    /** The interface. */
    public static final String TYPE = "dev.nd4jlessons.mlp.Layer";

    private final Session session;
    private final int id;

    /** One that is there. */
    public LearnerLayer(Session session, int id) {
        this.session = session;
        this.id = id;
    }

    /** As an argument. */
    public Value asValue() {
        return new Value.Ref(id);
    }

    /** The output for {@code x}. */
    public Result forward(ArrayRef x) {
        return new Result(session, session.call(id, "forward", x.asValue()));
    }

    /** Carries {@code dy} back; the gradient of the input. */
    public Result backward(ArrayRef dy) {
        return new Result(session, session.call(id, "backward", dy.asValue()));
    }

    /** Its parameters, each null that is null; null if there is no list. */
    public @Nullable List<@Nullable LearnerParameter> parameters() {
        return parameters(session, session.value(session.call(id, "parameters")));
    }

    /** What {@code parameters()} returns, to be handed on. */
    public Value parametersAsTheyAre() {
        return session.value(session.call(id, "parameters"));
    }

    /** The parameter {@code i}, which has to be there. */
    public LearnerParameter parameter(int i) {
        return new LearnerParameter(session, session.element(session.call(id, "parameters"), i));
    }

    /** The parameters in a list that a call returned. */
    static @Nullable List<@Nullable LearnerParameter> parameters(Session session, Value returned) {
        if (!(returned instanceof Value.Many many)) {
            return null;
        }
        List<@Nullable LearnerParameter> parameters = new ArrayList<>();
        for (Value one : many.values()) {
            parameters.add(one instanceof Value.Ref ref ? new LearnerParameter(session, ref.id()) : null);
        }
        return parameters;
    }
}
