package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands around a layer whose every call is compared with what it should compute from what it was given. */
final class WatchedLayer {
    private final Session session;
    private final LearnerLayer layer;
    private final List<LearnerParameter> parameters;
    private final LayerMath math;
    private final Role role;
    private final Ledger ledger;
    private final Value part;
    private @Nullable Matrix x;

    /** A layer's class, and what its tensors are called. */
    record Role(String className, String input, String output, List<String> parameters) {
        Site forward() {
            return new Site(className, "forward");
        }

        Site backward() {
            return new Site(className, "backward");
        }
    }

    WatchedLayer(
            Session session,
            LearnerLayer layer,
            List<Network.Named> parameters,
            LayerMath math,
            Role role,
            Ledger ledger) {
        this.session = session;
        this.layer = layer;
        this.parameters = parameters.stream().map(Network.Named::parameter).toList();
        this.math = math;
        this.role = role;
        this.ledger = ledger;
        this.part = new Value.Ref(session.tirelessPart(LearnerLayer.TYPE, this::call));
    }

    /** As learner's code gets it. */
    Value asValue() {
        return part;
    }

    private Value call(String method, List<Value> arguments) {
        return switch (method) {
            case "forward" -> value(forward(array(arguments)));
            case "backward" -> value(backward(array(arguments)));
            case "parameters" -> layer.parametersAsTheyAre();
            default -> throw new Refused("A layer has no " + method);
        };
    }

    private ArrayRef array(List<Value> arguments) {
        ArrayRef array = ArrayRef.of(session, arguments.get(0));
        if (array == null) {
            throw new Refused("An array is null");
        }
        return array;
    }

    private static Value value(@Nullable ArrayRef array) {
        return array == null ? new Value.Nothing() : array.asValue();
    }

    private @Nullable ArrayRef forward(ArrayRef given) {
        x = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, role.input(), given) : null;
        if (x == null) {
            return layer.forward(given).array();
        }
        List<Matrix> before = values();
        Claim right = math.output(x, before);
        ArrayRef y = ledger.calling(role.forward(), role::output, () -> layer.forward(given))
                .array();
        ledger.computed(role.forward(), role.output(), y, right);
        ledger.unchanged(role.forward(), role.parameters(), before, values());
        return y;
    }

    private @Nullable ArrayRef backward(ArrayRef given) {
        Matrix dy = ledger.isOpen() ? ledger.handed(Site.MODEL_BACKWARD, "d" + role.output(), given) : null;
        if (dy == null || x == null) {
            return layer.backward(given).array();
        }
        List<Matrix> before = values();
        Claim rightInput = math.inputGradient(x, dy, before);
        List<Claim> right = math.parameterGradients(x, dy);
        ArrayRef dx = ledger.calling(role.backward(), this::firstMissing, () -> layer.backward(given))
                .array();
        for (int i = 0; i < right.size(); i++) {
            ArrayRef gradient = parameters.get(i).gradient();
            ledger.computed(role.backward(), "d" + role.parameters().get(i), gradient, right.get(i));
        }
        if (!role.input().equals("x")) { // nobody asks for the gradient of the data
            ledger.computed(role.backward(), "d" + role.input(), dx, rightInput);
        }
        ledger.unchanged(role.backward(), role.parameters(), before, values());
        return dx;
    }

    /** The first gradient that backward has not set yet: training forgets them before every step. */
    private String firstMissing() {
        for (int i = 0; i < role.parameters().size(); i++) {
            if (parameters.get(i).gradient() == null) {
                return "d" + role.parameters().get(i);
            }
        }
        return "d" + role.input();
    }

    private List<Matrix> values() {
        return parameters.stream()
                .map(parameter -> Readings.matrix("a parameter", parameter.value()))
                .toList();
    }
}
