package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import java.util.List;
import java.util.function.IntFunction;

/** Stands around a network: it is given the right mini-batches, and every gradient is there after its backward pass. */
final class WatchedModel {
    private static final List<String> GRADIENTS = List.of("dW2", "db2", "dW1", "db1");

    private final Session session;
    private final LearnerModel model;
    private final IntFunction<Batch> batches;
    private final Ledger ledger;
    private final Value part;

    /** The samples of a step and their labels. */
    record Batch(Matrix x, Matrix oneHot) {}

    /** Watches {@code model}; {@code batches} gives the samples of each step. */
    WatchedModel(Session session, LearnerModel model, IntFunction<Batch> batches, Ledger ledger) {
        this.session = session;
        this.model = model;
        this.batches = batches;
        this.ledger = ledger;
        this.part = new Value.Ref(session.tirelessPart(LearnerModel.TYPE, this::call));
    }

    /** As learner's code gets it. */
    Value asValue() {
        return part;
    }

    private Value call(String method, List<Value> arguments) {
        switch (method) {
            case "logits" -> {
                return logits(array(arguments.get(0)));
            }
            case "forward" -> {
                return new Value.Real(forward(array(arguments.get(0)), array(arguments.get(1))));
            }
            case "backward" -> {
                backward();
                return new Value.Nothing();
            }
            case "parameters" -> {
                return model.parametersAsTheyAre();
            }
            default -> throw new Refused("A model has no " + method);
        }
    }

    private ArrayRef array(Value argument) {
        ArrayRef array = ArrayRef.of(session, argument);
        if (array == null) {
            throw new Refused("An array is null");
        }
        return array;
    }

    private Value logits(ArrayRef x) {
        if (ledger.isOpen()) {
            ledger.know("x", Readings.matrix("x", x));
        }
        ArrayRef logits = model.logits(x).array();
        return logits == null ? new Value.Nothing() : logits.asValue();
    }

    private double forward(ArrayRef x, ArrayRef oneHot) {
        ledger.nextStep();
        if (ledger.isOpen()) {
            Batch batch = batches.apply(ledger.step());
            ledger.know("x", batch.x());
            ledger.know("oneHot", batch.oneHot());
            ledger.handed(Site.TRAIN, "x", x);
            ledger.handed(Site.TRAIN, "oneHot", oneHot);
        }
        double loss = model.forward(x, oneHot).number();
        if (ledger.isOpen()) {
            ledger.handed(Site.MODEL_FORWARD, "loss", loss);
        }
        ledger.lossTold();
        return loss;
    }

    private void backward() {
        model.backward();
        session.flush();
        GRADIENTS.stream()
                .filter(gradient -> !ledger.knows(gradient))
                .forEach(gradient -> ledger.missing(Site.MODEL_BACKWARD, gradient));
    }
}
