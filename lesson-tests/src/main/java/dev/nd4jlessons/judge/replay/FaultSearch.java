package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.mlp.EpochListener;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.TrainMlp;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks for the first tensor of a replay that explains why it differs from the recorded run. */
public final class FaultSearch {
    private final Trace trace;
    private final TrainingData data;
    private final Matrix x;
    private final Matrix oneHot;

    /** A search in replays of {@code trace} with {@code data}. */
    public FaultSearch(Trace trace, TrainingData data) {
        this.trace = trace;
        this.data = data;
        this.x = Ledger.read(data.xTrain());
        this.oneHot = Ledger.read(data.yTrain());
    }

    /**
     * Trains {@code network} once more, up to the figure that differs, and compares every tensor on the way.
     *
     * <p>An element is right if it lies within {@link Tolerance#DOUBLE} of the terms that it is the sum of, in float32
     * {@link Tolerance#FLOAT}: an epsilon of 1e-10 in the softmax stays below that, a mistake does not.
     *
     * @param network whose weights are those at the start of the trace
     * @param first the first figure that differs; null if the training was broken off, which has its cause before
     * @param judge what is done with the network after every epoch
     * @return the first tensor that is wrong; empty if all are right, so that the cause is not in them
     */
    public Optional<Fault> find(
            Implementation implementation, Network network, @Nullable Deviation first, Consumer<Model> judge) {
        double tolerance = trace.precision() == Precision.FLOAT32 ? Tolerance.FLOAT : Tolerance.DOUBLE;
        Ledger ledger = new Ledger(tolerance, first != null && first.isStepLoss() ? first.step() : Integer.MAX_VALUE);
        int lastStep = first == null ? Integer.MAX_VALUE : first.step();
        Network watched = network.watched(trace.learningRate(), ledger);
        Model model = new WatchedModel(watched.model(implementation), this::batch, ledger);
        try {
            TrainMlp.train(
                    model,
                    watched.optimizer(),
                    data,
                    trace.epochs().size(),
                    trace.batchSize(),
                    epoch -> trace.permutations()[epoch].clone(),
                    new Stop(ledger, lastStep, () -> judge.accept(model)));
        } catch (Found done) {
            // It is in the ledger, or there is nothing to be found.
        } catch (RuntimeException | Error thrown) {
            // Learner's code threw this in the replay itself, from where it is told; the cause is in the ledger.
        }
        return Optional.ofNullable(ledger.fault());
    }

    /** The samples of {@code step}, or none if there is no such step. */
    private WatchedModel.Batch batch(int step) {
        int[] rows = rows(step);
        return new WatchedModel.Batch(pick(x, rows), pick(oneHot, rows));
    }

    private int[] rows(int step) {
        int epoch = step / trace.stepsPerEpoch();
        if (epoch >= trace.permutations().length) {
            return new int[0];
        }
        int[] order = trace.permutations()[epoch];
        int start = step % trace.stepsPerEpoch() * trace.batchSize();
        return Arrays.copyOfRange(order, start, Math.min(start + trace.batchSize(), order.length));
    }

    private static Matrix pick(Matrix from, int[] rows) {
        Matrix picked = Matrix.zeros(rows.length, from.columns());
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(
                    from.values(), rows[i] * from.columns(), picked.values(), i * from.columns(), from.columns());
        }
        return picked;
    }

    /** Ends the training once nothing more is to be found. */
    private record Stop(Ledger ledger, int lastStep, Runnable judge) implements EpochListener {
        @Override
        public void batchEnded(int epoch, int batch, double loss) {
            if (!ledger.isOpen()) {
                throw new Found();
            }
        }

        @Override
        public void epochEnded(int epoch, double trainLoss) {
            judge.run();
            if (ledger.step() >= lastStep || !ledger.isOpen()) {
                throw new Found();
            }
        }
    }

    /** Ends a training that has nothing more to tell. */
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1;

        Found() {
            super(null, null, false, false);
        }
    }
}
