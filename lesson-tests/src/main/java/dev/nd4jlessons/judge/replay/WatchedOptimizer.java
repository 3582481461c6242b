package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.replay.Network.Named;
import dev.nd4jlessons.judge.trial.Readings;
import java.util.List;

/** Gradient descent whose every step is compared with {@code value - learningRate * gradient}. */
final class WatchedOptimizer {
    private final Session session;
    private final LearnerOptimizer optimizer;
    private final double learningRate;
    private final List<Named> network;
    private final Ledger ledger;
    private final Value part;

    /** Watches {@code optimizer}; {@code network} holds every parameter that is to be trained. */
    WatchedOptimizer(
            Session session, LearnerOptimizer optimizer, double learningRate, List<Named> network, Ledger ledger) {
        this.session = session;
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.network = network;
        this.ledger = ledger;
        this.part = new Value.Ref(session.tirelessPart(LearnerOptimizer.TYPE, (method, arguments) -> {
            step(arguments.get(0));
            return new Value.Nothing();
        }));
    }

    /** As the training loop gets it. */
    Value asValue() {
        return part;
    }

    private void step(Value parameters) {
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
            session.flush();
            return;
        }
        List<Claim> right =
                network.stream().map(named -> updated(named.parameter())).toList();
        optimizer.step(parameters);
        session.flush();
        for (int i = 0; i < network.size(); i++) {
            LearnerParameter parameter = network.get(i).parameter();
            ledger.computed(responsible(parameter, parameters), network.get(i).name(), parameter.value(), right.get(i));
        }
    }

    private Claim updated(LearnerParameter parameter) {
        Matrix value = Readings.matrix("a parameter", parameter.value());
        Matrix change = Readings.matrix("a gradient", parameter.gradient()).scale(learningRate);
        return new Claim(value.minus(change), value.abs().plus(change.abs()));
    }

    /** An optimizer can only change what it is given. */
    private static Site responsible(LearnerParameter parameter, Value given) {
        boolean isGiven = given instanceof Value.Many many
                && many.values().stream().anyMatch(one -> one instanceof Value.Ref ref && ref.id() == parameter.id());
        return isGiven ? Site.STEP : Site.MODEL_PARAMETERS;
    }
}
