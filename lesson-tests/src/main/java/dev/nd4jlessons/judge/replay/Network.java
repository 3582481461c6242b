package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;

/** The parts of a network that is about to be trained, all of one implementation. */
public record Network(Layer hidden, Layer activation, Layer output, Loss loss, Optimizer optimizer) {
    /** They put together by the implementation's own model. */
    public Model model(Implementation implementation) {
        return implementation.mlpModel(hidden, activation, output, loss);
    }

    /** Every parameter: {@code W1}, {@code b1}, {@code W2}, {@code b2}. */
    public List<Named> parameters() {
        return List.of(
                new Named("W1", hidden.parameters().get(0)),
                new Named("b1", hidden.parameters().get(1)),
                new Named("W2", output.parameters().get(0)),
                new Named("b2", output.parameters().get(1)));
    }

    /** A parameter of the network, and what the formulas call it there. */
    public record Named(String name, Parameter parameter) {}

    /** The same parts, each watched by {@code ledger}. */
    Network watched(double learningRate, Ledger ledger) {
        return new Network(
                new WatchedLayer(hidden, LayerMath.LINEAR, Roles.HIDDEN, ledger),
                new WatchedLayer(activation, LayerMath.RELU, Roles.ACTIVATION, ledger),
                new WatchedLayer(output, LayerMath.LINEAR, Roles.OUTPUT, ledger),
                new WatchedLoss(loss, ledger),
                new WatchedOptimizer(optimizer, learningRate, parameters(), ledger));
    }
}
