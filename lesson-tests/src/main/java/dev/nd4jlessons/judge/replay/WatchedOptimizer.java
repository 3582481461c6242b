package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.judge.replay.Network.Named;
import java.util.List;

/** Gradient descent whose every step is compared with {@code value - learningRate * gradient}. */
final class WatchedOptimizer implements Optimizer {
    private final Optimizer optimizer;
    private final double learningRate;
    private final List<Named> network;
    private final Ledger ledger;

    /** Watches {@code optimizer}; {@code network} holds every parameter that is to be trained. */
    WatchedOptimizer(Optimizer optimizer, double learningRate, List<Named> network, Ledger ledger) {
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.network = network;
        this.ledger = ledger;
    }

    @Override
    public void step(List<Parameter> parameters) {
        if (ledger.isOpen()) {
            for (Named named : network) {
                ledger.handed(
                        Site.MODEL_BACKWARD,
                        "d" + named.name(),
                        named.parameter().gradient());
            }
        }
        if (!ledger.isOpen()) {
            optimizer.step(parameters);
            return;
        }
        List<Claim> right =
                network.stream().map(named -> updated(named.parameter())).toList();
        optimizer.step(parameters);
        for (int i = 0; i < network.size(); i++) {
            Parameter parameter = network.get(i).parameter();
            ledger.computed(responsible(parameter, parameters), network.get(i).name(), parameter.value(), right.get(i));
        }
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
