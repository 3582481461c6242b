package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer whose every call is compared with what it should compute from what it was given. */
final class WatchedLayer implements Layer {
    private final Layer layer;
    private final LayerMath math;
    private final Role role;
    private final Ledger ledger;
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

    WatchedLayer(Layer layer, LayerMath math, Role role, Ledger ledger) {
        this.layer = layer;
        this.math = math;
        this.role = role;
        this.ledger = ledger;
    }

    @Override
    public INDArray forward(INDArray given) {
        x = ledger.isOpen() ? ledger.handed(Site.MODEL_FORWARD, role.input(), given) : null;
        if (x == null) {
            return layer.forward(given);
        }
        List<Matrix> before = values();
        Claim right = math.output(x, before);
        INDArray y = ledger.calling(role.forward(), role::output, () -> layer.forward(given));
        ledger.computed(role.forward(), role.output(), y, right);
        ledger.unchanged(role.forward(), role.parameters(), before, values());
        return y;
    }

    @Override
    public INDArray backward(INDArray given) {
        Matrix dy = ledger.isOpen() ? ledger.handed(Site.MODEL_BACKWARD, "d" + role.output(), given) : null;
        if (dy == null || x == null) {
            return layer.backward(given);
        }
        List<Matrix> before = values();
        Claim rightInput = math.inputGradient(x, dy, before);
        List<Claim> right = math.parameterGradients(x, dy);
        INDArray dx = ledger.calling(role.backward(), this::firstMissing, () -> layer.backward(given));
        for (int i = 0; i < right.size(); i++) {
            INDArray gradient = layer.parameters().get(i).gradient();
            ledger.computed(role.backward(), "d" + role.parameters().get(i), gradient, right.get(i));
        }
        if (!role.input().equals("x")) { // nobody asks for the gradient of the data
            ledger.computed(role.backward(), "d" + role.input(), dx, rightInput);
        }
        ledger.unchanged(role.backward(), role.parameters(), before, values());
        return dx;
    }

    @Override
    public List<Parameter> parameters() {
        return layer.parameters();
    }

    /** The first gradient that backward has not set yet: training forgets them before every step. */
    private String firstMissing() {
        for (int i = 0; i < role.parameters().size(); i++) {
            if (layer.parameters().get(i).gradient() == null) {
                return "d" + role.parameters().get(i);
            }
        }
        return "d" + role.input();
    }

    private List<Matrix> values() {
        List<Matrix> values = new ArrayList<>();
        layer.parameters().forEach(parameter -> values.add(Ledger.read(parameter.value())));
        return values;
    }
}
