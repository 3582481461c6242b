package dev.nd4jlessons.judge.replay;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Looks for the first tensor of a replay that explains why it differs from the recorded run. */
public final class FaultSearch {
    private final Trace trace;
    private final Samples samples;

    /** A search in replays of {@code trace}, computed in {@code type}. */
    public FaultSearch(Trace trace, ElementType type) {
        this.trace = trace;
        this.samples = Samples.training(Digits.load(), type);
    }

    /** The lesson's own training loop. */
    @FunctionalInterface
    public interface Loop {
        /** Trains {@code model} so many epochs. */
        void train(Value model, Value optimizer, int epochs, int batchSize, IntFunction<int[]> orders, Value listener);
    }

    /**
     * Has {@code network} trained once more, up to the figure that differs, and compares every tensor on the way.
     *
     * <p>An element is right if it lies within {@link Tolerance#DOUBLE} of the terms that it is the sum of, in float32
     * {@link Tolerance#FLOAT}: an epsilon of 1e-10 in the softmax stays below that, a mistake does not.
     *
     * @param network whose weights are those at the start of the trace
     * @param first the first figure that differs; null if the training was broken off, which has its cause before
     * @return the first tensor that is wrong; empty if all are right, so that the cause is not in them
     */
    public Optional<Fault> find(Implementation implementation, Network network, Loop loop, @Nullable Deviation first) {
        double tolerance = trace.precision() == Precision.FLOAT32 ? Tolerance.FLOAT : Tolerance.DOUBLE;
        Ledger ledger = new Ledger(tolerance, first != null && first.isStepLoss() ? first.step() : Integer.MAX_VALUE);
        int lastStep = first == null ? Integer.MAX_VALUE : first.step();
        Session session = implementation.session();
        Network.Watched watched = network.watched(implementation, trace.learningRate(), ledger);
        WatchedModel model = new WatchedModel(session, watched.model(), this::batch, ledger);
        Value stop = new Value.Ref(session.tirelessPart("dev.nd4jlessons.mlp.EpochListener", (method, arguments) -> {
            boolean epochIsOver = method.equals("epochEnded");
            if (!ledger.isOpen() || (epochIsOver && ledger.step() >= lastStep)) {
                throw new Refused("Nothing more is to be found");
            }
            return new Value.Nothing();
        }));
        try {
            loop.train(
                    model.asValue(),
                    watched.optimizer(),
                    trace.epochs().size(),
                    trace.batchSize(),
                    epoch -> trace.permutations()[Math.min(epoch, trace.permutations().length - 1)].clone(),
                    stop);
        } catch (Threw ended) {
            // By the listener above, or by learner's code, which threw this in the replay itself; it is in the ledger.
        }
        return Optional.ofNullable(ledger.fault());
    }

    /** The samples of {@code step}, or none if there is no such step. */
    private WatchedModel.Batch batch(int step) {
        int[] rows = rows(step);
        Matrix x = Matrix.zeros(rows.length, Digits.PIXELS);
        Matrix oneHot = Matrix.zeros(rows.length, Digits.CLASSES);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(samples.x(), rows[i] * Digits.PIXELS, x.values(), i * Digits.PIXELS, Digits.PIXELS);
            oneHot.values()[i * Digits.CLASSES + samples.labels()[rows[i]]] = 1;
        }
        return new WatchedModel.Batch(x, oneHot);
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
}
