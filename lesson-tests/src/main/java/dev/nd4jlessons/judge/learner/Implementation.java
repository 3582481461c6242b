package dev.nd4jlessons.judge.learner;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Puppet;
import dev.nd4jlessons.channel.Value;

/**
 * One set of task classes: the learner's, the solution's or a wrong variant's.
 *
 * <p>The judge meets them through the lessons' interfaces alone; which classes stand behind them is the class loader's
 * choice, on the other side.
 */
public final class Implementation {
    private static final String MLP = "dev.nd4jlessons.mlp.";

    private final Session session;

    /** The task classes that {@code puppet} finds. */
    public Implementation(Puppet puppet) {
        this(new Session(puppet));
    }

    /** The task classes that the puppet of {@code session} finds. */
    public Implementation(Session session) {
        this.session = session;
    }

    /** What is asked of them goes through it. */
    public Session session() {
        return session;
    }

    /** A source of random numbers on the other side. */
    public Value random(long seed) {
        return new Value.Ref(session.create("java.util.Random", null, new Value.Whole(seed)));
    }

    /** A new {@code Linear}, He-initialised from {@code random}. */
    public LearnerLayer linear(int inputs, int outputs, ElementType type, Value random) {
        return new LearnerLayer(
                session,
                session.create(
                        MLP + "Linear",
                        LearnerLayer.TYPE,
                        new Value.Whole(inputs),
                        new Value.Whole(outputs),
                        new Value.Text(type.name()),
                        random));
    }

    /** A new {@code Relu}. */
    public LearnerLayer relu() {
        return new LearnerLayer(session, session.create(MLP + "Relu", LearnerLayer.TYPE));
    }

    /** A new {@code SoftmaxCrossEntropy}. */
    public LearnerLoss softmaxCrossEntropy() {
        return new LearnerLoss(session, session.create(MLP + "SoftmaxCrossEntropy", LearnerLoss.TYPE));
    }

    /** A new {@code MlpModel} of these parts. */
    public LearnerModel mlpModel(Value hidden, Value activation, Value output, Value loss) {
        return new LearnerModel(
                session, session.create(MLP + "MlpModel", LearnerModel.TYPE, hidden, activation, output, loss));
    }

    /** A new {@code Sgd}. */
    public LearnerOptimizer sgd(double learningRate) {
        return new LearnerOptimizer(
                session, session.create(MLP + "Sgd", LearnerOptimizer.TYPE, new Value.Real(learningRate)));
    }

    /** A new {@code MatmulTimer}. */
    public LearnerTimer matmulTimer() {
        return new LearnerTimer(
                session, session.create("dev.nd4jlessons.matmul.MatmulTimer", "dev.nd4jlessons.matmul.Timer"));
    }
}
