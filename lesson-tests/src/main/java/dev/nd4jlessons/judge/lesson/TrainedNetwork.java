package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Entry;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.replay.Network;
import dev.nd4jlessons.judge.training.Figure;
import dev.nd4jlessons.judge.training.Weights;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The learner's network on the worker's side, and the lesson's own loop that trains it there. */
final class TrainedNetwork {
    private static final String PROGRAMS = "dev.nd4jlessons.worker.programs.";
    private static final List<Figure> PARAMETERS = List.of(Figure.W1, Figure.B1, Figure.W2, Figure.B2);

    private final Implementation implementation;
    private final Session session;
    private final ElementType type;
    private final int hiddenUnits;
    private final double learningRate;
    private final Network network;
    private final List<LearnerParameter> parameters = new ArrayList<>();
    private final Value data;
    private @Nullable Stopped broken;

    /** A new network, its weights from {@code seed}. */
    TrainedNetwork(Implementation implementation, ElementType type, int hiddenUnits, double learningRate, long seed) {
        this.implementation = implementation;
        this.session = implementation.session();
        this.type = type;
        this.hiddenUnits = hiddenUnits;
        this.learningRate = learningRate;
        Value random = implementation.random(seed);
        LearnerLayer hidden = implementation.linear(Digits.PIXELS, hiddenUnits, type, random);
        LearnerLayer output = implementation.linear(hiddenUnits, Digits.CLASSES, type, random);
        this.network = new Network(
                hidden,
                implementation.relu(),
                output,
                implementation.softmaxCrossEntropy(),
                implementation.sgd(learningRate));
        addParameters(hidden, "1");
        addParameters(output, "2");
        this.data = new Value.Ref(
                session.callStatic("dev.nd4jlessons.digits.TrainingData", "load", new Value.Text(type.name())));
    }

    private void addParameters(LearnerLayer layer, String number) {
        List<@Nullable LearnerParameter> found = layer.parameters();
        for (int i = 0; i < 2; i++) {
            LearnerParameter parameter = found == null || i >= found.size() ? null : found.get(i);
            if (parameter == null) {
                throw new LearnerFault(Problem.Kind.NULL, (i == 0 ? "W" : "b") + number);
            }
            parameters.add(parameter);
        }
    }

    Network network() {
        return network;
    }

    /** The data that the lesson's loop takes. */
    Value data() {
        return data;
    }

    /** What the parameters are now. */
    Weights weights() {
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            Figure figure = PARAMETERS.get(i);
            ArrayRef value = parameters.get(i).value();
            int[] shape = shape(figure);
            values.add(Readings.read(figure.symbol(), value, shape[0], shape[1], type)
                    .values());
        }
        return weights(values);
    }

    /** Puts other values into the parameters. */
    void assign(Weights weights) {
        for (int i = 0; i < parameters.size(); i++) {
            Figure figure = PARAMETERS.get(i);
            int[] shape = shape(figure);
            parameters.get(i).assign(new Matrix(shape[0], shape[1], weights.of(figure)));
        }
    }

    private int[] shape(Figure parameter) {
        return switch (parameter) {
            case W1 -> new int[] {hiddenUnits, Digits.PIXELS};
            case B1 -> new int[] {1, hiddenUnits};
            case W2 -> new int[] {Digits.CLASSES, hiddenUnits};
            default -> new int[] {1, Digits.CLASSES};
        };
    }

    private Weights weights(List<double[]> values) {
        return new Weights(
                Digits.PIXELS, hiddenUnits, Digits.CLASSES, values.get(0), values.get(1), values.get(2), values.get(3));
    }

    /**
     * One entry of a training's record.
     *
     * @param number of the epoch, from 0
     * @param loss the mean loss of its steps, or the loss of the step
     * @param losses of its steps
     * @param weights at its end
     * @param norms of the layers' gradients
     */
    record Progress(int number, double loss, double[] losses, Weights weights, Entry norms) {}

    /**
     * Has the network trained.
     *
     * @param orders the rows of each epoch in their order
     * @param batchesPerEpoch how many batches an epoch has if gradients are to be measured, else 0
     * @param everyStep whether {@code heard} hears of each step instead of each epoch
     */
    void train(
            int epochs,
            int batchSize,
            IntFunction<int[]> orders,
            int batchesPerEpoch,
            boolean everyStep,
            Consumer<Progress> heard) {
        Value model = network.model(implementation).asValue();
        Value layers = new Value.Many(
                List.of(network.hidden().asValue(), network.output().asValue()));
        Value optimizer = implementation.sgd(learningRate).asValue();
        Value norms = new Value.Nothing();
        if (batchesPerEpoch > 0) {
            norms = new Value.Ref(session.create(
                    PROGRAMS + "GradientNorms", null, optimizer, layers, new Value.Whole(batchesPerEpoch)));
            optimizer = norms;
        }
        int steps = (AuditRun.samples() + batchSize - 1) / batchSize;
        Value told = Told.by(session, entry -> heard.accept(progress(Entry.of(entry), steps)));
        Value recorder = new Value.Ref(
                session.create(PROGRAMS + "EpochRecorder", null, told, layers, norms, new Value.Truth(everyStep)));
        train(model, optimizer, epochs, batchSize, orders, recorder);
    }

    /** Has the lesson's own loop train {@code model}. */
    void train(Value model, Value optimizer, int epochs, int batchSize, IntFunction<int[]> orders, Value listener) {
        session.callStatic(
                "dev.nd4jlessons.mlp.TrainMlp",
                "train",
                model,
                optimizer,
                data,
                new Value.Whole(epochs),
                new Value.Whole(batchSize),
                order(orders),
                listener);
        try {
            session.flush();
        } catch (Threw threw) {
            throw broken == null ? threw : broken;
        }
    }

    private Value order(IntFunction<int[]> orders) {
        return new Value.Ref(session.tirelessPart("dev.nd4jlessons.mlp.BatchOrder", (method, arguments) -> {
            int epoch = arguments.get(0) instanceof Value.Whole whole ? (int) whole.value() : 0;
            return new Value.Wholes(
                    Arrays.stream(orders.apply(epoch)).asLongStream().toArray());
        }));
    }

    private Progress progress(Entry entry, int steps) {
        List<double[]> values = new ArrayList<>();
        for (int i = 0; i < PARAMETERS.size(); i++) {
            double[] found = entry.reals(2 + i);
            int[] shape = shape(PARAMETERS.get(i));
            if (found.length != shape[0] * shape[1]) {
                broken = new Stopped(
                        Problem.Kind.WRONG_SHAPE,
                        PARAMETERS.get(i).symbol(),
                        "[" + found.length + "]",
                        Arrays.toString(shape));
                throw broken;
            }
            values.add(found);
        }
        double[] losses = entry.reals(1);
        double[] kept = Arrays.copyOf(losses, Math.min(losses.length, steps + 1)); // one too many is enough to know
        return new Progress((int) entry.whole(0), mean(kept), kept, weights(values), entry.entry(6));
    }

    /** As the lesson's loop computes it, to the last digit. */
    private static double mean(double[] losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss;
        }
        return sum / losses.length;
    }
}
