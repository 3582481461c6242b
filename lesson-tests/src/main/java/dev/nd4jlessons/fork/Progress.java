package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.mlp.EpochListener;
import dev.nd4jlessons.mlp.Model;
import org.jspecify.annotations.Nullable;

/** Judges a network after every epoch of its training, and tells how it does. */
class Progress implements EpochListener {
    private final Events events;
    private final Validation validation;
    private final Model model;
    private final int epochs;
    private final NativeGarbage garbage = new NativeGarbage();

    Progress(Events events, Validation validation, Model model, int epochs) {
        this.events = events;
        this.validation = validation;
        this.model = model;
        this.epochs = epochs;
    }

    @Override
    public void batchEnded(int epoch, int batch, double loss) {
        garbage.collectIfMuch();
    }

    @Override
    public void epochEnded(int epoch, double trainLoss) {
        Validation.Judgement judgement = validation.judge(model);
        tell(new Epoch(epoch, finite(trainLoss), finite(judgement.loss()), judgement.accuracy()));
        if (epoch + 1 < epochs) {
            events.step("train", Integer.toString(epoch + 1));
        }
    }

    /** Tells what an epoch came to. */
    void tell(Epoch epoch) {
        events.tell(new Event.EpochEnded(epoch));
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
