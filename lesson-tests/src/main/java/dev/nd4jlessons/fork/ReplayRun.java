package dev.nd4jlessons.fork;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.mlp.TrainMlp;
import dev.nd4jlessons.judge.replay.FaultSearch;
import dev.nd4jlessons.judge.replay.Network;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceException;
import dev.nd4jlessons.trace.TraceReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains the learner's network from a recorded run's weights, in its order and data type, with the lesson's own loop.
 *
 * <p>If a figure differs, it trains once more beside a reference, to find the first tensor that is wrong.
 */
final class ReplayRun {
    private final Trace trace;
    private final Implementation implementation;
    private final Events events;
    private final DataType type;
    private final TrainingData data;
    private final Validation validation;

    ReplayRun(Trace trace, Implementation implementation, Events events) {
        this.trace = trace;
        this.implementation = implementation;
        this.events = events;
        this.type = trace.precision() == Precision.FLOAT32 ? DataType.FLOAT : DataType.DOUBLE;
        this.data = TrainingData.load(type);
        this.validation = new Validation(Digits.load(), data);
    }

    /** Reads the trace again in this JVM; the side that asked has read it before, and refused it if it was damaged. */
    static Trace read(String file) {
        try {
            return TraceReader.read(Path.of(file));
        } catch (TraceException changedSince) {
            throw new IllegalStateException(changedSince);
        }
    }

    void run() {
        events.step("train", "0");
        Network network = network();
        Model model = network.model(implementation);
        Recorder recorder = new Recorder(trace, events, validation, model);
        try {
            train(network, model, recorder);
        } catch (Throwable thrown) {
            events.tell(new Event.Replayed(recorder.run(network)));
            locate(null); // where it went wrong may explain why it could not go on
            throw thrown;
        }
        ReplayedRun replayed = recorder.run(network);
        events.tell(new Event.Replayed(replayed));
        Comparison.of(trace, replayed).first().ifPresent(this::locate);
    }

    private void train(Network network, Model model, Recorder recorder) {
        TrainMlp.train(
                model,
                network.optimizer(),
                data,
                trace.epochs().size(),
                trace.batchSize(),
                epoch -> trace.permutations()[epoch].clone(),
                recorder);
        events.tell(new Event.Predicted(validation.judge(model).predictions()));
    }

    private void locate(@Nullable Deviation first) {
        events.step("locate", "");
        new FaultSearch(trace, data)
                .find(implementation, network(), first, validation::judge)
                .ifPresent(fault -> events.tell(new Event.FaultFound(fault)));
    }

    /** The learner's parts with the recorded weights; biases start at zero. */
    private Network network() {
        Random unused = new Random(0);
        Layer hidden = implementation.linear(Digits.PIXELS, trace.hiddenUnits(), type, unused);
        Layer output = implementation.linear(trace.hiddenUnits(), Digits.CLASSES, type, unused);
        start("1", hidden, trace.w1());
        start("2", output, trace.w2());
        return new Network(
                hidden,
                implementation.relu(),
                output,
                implementation.softmaxCrossEntropy(),
                implementation.sgd(trace.learningRate()));
    }

    private void start(String number, Layer layer, double[][] weights) {
        if (layer.parameters().size() < 2) {
            throw new LearnerFault(Problem.Kind.NULL, "b" + number);
        }
        assign("W" + number, layer.parameters().get(0), weights);
        assign("b" + number, layer.parameters().get(1), new double[1][weights.length]);
    }

    private void assign(String name, Parameter parameter, double[][] values) {
        INDArray start = Nd4j.createFromArray(values).castTo(type);
        if (!Arrays.equals(parameter.value().shape(), start.shape())) {
            throw new LearnerFault(
                    Problem.Kind.WRONG_SHAPE,
                    name,
                    Arrays.toString(parameter.value().shape()),
                    Arrays.toString(start.shape()));
        }
        parameter.value().assign(start);
    }
}
