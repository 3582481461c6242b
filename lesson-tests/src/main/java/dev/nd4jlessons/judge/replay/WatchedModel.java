package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;
import java.util.function.IntFunction;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network of watched parts: it is given the right mini-batches, and every gradient is there after its backward pass. */
final class WatchedModel implements Model {
    private static final List<String> GRADIENTS = List.of("dW2", "db2", "dW1", "db1");

    private final Model model;
    private final IntFunction<Batch> batches;
    private final Ledger ledger;

    /** The samples of a step and their labels. */
    record Batch(Matrix x, Matrix oneHot) {}

    /** Watches {@code model}; {@code batches} gives the samples of each step. */
    WatchedModel(Model model, IntFunction<Batch> batches, Ledger ledger) {
        this.model = model;
        this.batches = batches;
        this.ledger = ledger;
    }

    @Override
    public INDArray logits(INDArray x) {
        if (ledger.isOpen()) {
            ledger.know("x", Ledger.read(x));
        }
        return model.logits(x);
    }

    @Override
    public double forward(INDArray x, INDArray oneHot) {
        ledger.nextStep();
        if (ledger.isOpen()) {
            Batch batch = batches.apply(ledger.step());
            ledger.know("x", batch.x());
            ledger.know("oneHot", batch.oneHot());
            ledger.handed(Site.TRAIN, "x", x);
            ledger.handed(Site.TRAIN, "oneHot", oneHot);
        }
        double loss = model.forward(x, oneHot);
        if (ledger.isOpen()) {
            ledger.handed(Site.MODEL_FORWARD, "loss", loss);
        }
        ledger.lossTold();
        return loss;
    }

    @Override
    public void backward() {
        model.backward();
        GRADIENTS.stream()
                .filter(gradient -> !ledger.knows(gradient))
                .forEach(gradient -> ledger.missing(Site.MODEL_BACKWARD, gradient));
    }

    @Override
    public List<Parameter> parameters() {
        return model.parameters();
    }
}
