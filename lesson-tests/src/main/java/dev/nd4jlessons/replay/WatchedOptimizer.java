package dev.nd4jlessons.replay;

import dev.nd4jlessons.check.math.Matrix;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gradient descent whose every step is compared with {@code value - learningRate * gradient}. */
final class WatchedOptimizer implements Optimizer {
    private final Optimizer optimizer;
    private final double learningRate;
    private final Map<String, Parameter> network;
    private final Ledger ledger;

    /** Watches {@code optimizer}; {@code network} holds every parameter that is to be trained, by its name. */
    WatchedOptimizer(Optimizer optimizer, double learningRate, Map<String, Parameter> network, Ledger ledger) {
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.network = network;
        this.ledger = ledger;
    }

    @Override
    public void step(List<Parameter> parameters) {
        if (ledger.isOpen()) {
            network.forEach((name, parameter) -> ledger.handed(Site.MODEL_BACKWARD, "d" + name, parameter.gradient()));
        }
        if (!ledger.isOpen()) {
            optimizer.step(parameters);
            return;
        }
        Map<String, Claim> right = new LinkedHashMap<>();
        network.forEach((name, parameter) -> right.put(name, updated(parameter)));
        optimizer.step(parameters);
        right.forEach((name, claim) -> {
            Parameter parameter = network.get(name);
            ledger.computed(responsible(parameter, parameters), name, parameter.value(), claim);
        });
    }

    private Claim updated(Parameter parameter) {
        Matrix value = Ledger.read(parameter.value());
        Matrix change = Ledger.read(parameter.gradient()).scale(learningRate);
        return new Claim(value.minus(change), value.abs().plus(change.abs()));
    }

    /** An optimizer can only change what it is given. */
    private static Site responsible(Parameter parameter, List<Parameter> given) {
        return given.stream().anyMatch(other -> other == parameter) ? Site.STEP : Site.MODEL_PARAMETERS;
    }
}
