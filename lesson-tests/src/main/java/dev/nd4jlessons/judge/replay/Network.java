package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.trial.Stopped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of a network that is about to be trained, all of one implementation. */
public record Network(
        LearnerLayer hidden,
        LearnerLayer activation,
        LearnerLayer output,
        LearnerLoss loss,
        LearnerOptimizer optimizer) {
    /** They put together by the implementation's own model. */
    public LearnerModel model(Implementation implementation) {
        return implementation.mlpModel(hidden.asValue(), activation.asValue(), output.asValue(), loss.asValue());
    }

    /** Every parameter: {@code W1}, {@code b1}, {@code W2}, {@code b2}. */
    public List<Named> parameters() {
        return Stream.concat(named(hidden, "1"), named(output, "2")).toList();
    }

    private static Stream<Named> named(LearnerLayer layer, String number) {
        List<@Nullable LearnerParameter> found = layer.parameters();
        if (found == null || found.size() < 2 || found.contains(null)) {
            throw new Stopped(Problem.Kind.NULL, "b" + number);
        }
        return Stream.of(
                new Named("W" + number, Objects.requireNonNull(found.get(0))),
                new Named("b" + number, Objects.requireNonNull(found.get(1))));
    }

    /** A parameter of the network, and what the formulas call it there. */
    public record Named(String name, LearnerParameter parameter) {}

    /** The parts as learner's model and training loop get them, each watched by {@code ledger}. */
    Watched watched(Implementation implementation, double learningRate, Ledger ledger) {
        var session = implementation.session();
        List<Named> parameters = parameters();
        Value firstLayer = new WatchedLayer(
                        session, hidden, parameters.subList(0, 2), LayerMath.LINEAR, Roles.HIDDEN, ledger)
                .asValue();
        Value middle =
                new WatchedLayer(session, activation, List.of(), LayerMath.RELU, Roles.ACTIVATION, ledger).asValue();
        Value lastLayer = new WatchedLayer(
                        session, output, parameters.subList(2, 4), LayerMath.LINEAR, Roles.OUTPUT, ledger)
                .asValue();
        Value end = new WatchedLoss(session, loss, ledger).asValue();
        return new Watched(
                implementation.mlpModel(firstLayer, middle, lastLayer, end),
                new WatchedOptimizer(session, optimizer, learningRate, parameters, ledger).asValue());
    }

    /** A model of watched parts, and a watched optimizer. */
    record Watched(LearnerModel model, Value optimizer) {}
}
