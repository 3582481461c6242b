package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.replay.FaultSearch;
import dev.nd4jlessons.judge.training.Validation;
import dev.nd4jlessons.judge.training.Weights;
import dev.nd4jlessons.trace.Comparison;
import dev.nd4jlessons.trace.Deviation;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceException;
import dev.nd4jlessons.trace.TraceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has the learner's network trained from a recorded run's weights, in its order and data type, with the lesson's own loop.
 *
 * <p>If a figure differs, it is trained once more beside a reference, to find the first tensor that is wrong.
 */
final class ReplayRun {
    private final Trace trace;
    private final Implementation implementation;
    private final Events events;
    private final ElementType type;
    private final Validation validation;
    private final double[] losses;
    private final List<Epoch> epochs = new ArrayList<>();
    private @Nullable Weights last;

    ReplayRun(String file, Implementation implementation, Events events) {
        this(read(file), implementation, events);
    }

    ReplayRun(Trace trace, Implementation implementation, Events events) {
        this.trace = trace;
        this.implementation = implementation;
        this.events = events;
        this.type = trace.precision() == Precision.FLOAT32 ? ElementType.FLOAT : ElementType.DOUBLE;
        this.validation = new Validation(Digits.load(), type);
        this.losses = new double[trace.stepLosses().length];
        Arrays.fill(losses, Double.NaN); // a step that the training loop leaves out stays without a number
    }

    /** The side that asked has read it before, and refused it if it was damaged. */
    private static Trace read(String file) {
        try {
            return TraceReader.read(Path.of(file));
        } catch (TraceException changedSince) {
            throw new IllegalStateException(changedSince);
        }
    }

    void run() {
        events.step("train", "0");
        TrainedNetwork network = network();
        last = network.weights();
        try {
            network.train(trace.epochs().size(), trace.batchSize(), this::order, 0, false, this::ended);
        } catch (Threw | LearnerFault thrown) {
            events.tell(new Event.Replayed(replayed()));
            locate(null); // where it went wrong may explain why it could not go on
            throw thrown;
        }
        events.tell(new Event.Predicted(validation.judge(last).predictions()));
        ReplayedRun replayed = replayed();
        events.tell(new Event.Replayed(replayed));
        Comparison.of(trace, replayed).first().ifPresent(this::locate);
    }

    private int[] order(int epoch) {
        return epoch < trace.permutations().length ? trace.permutations()[epoch].clone() : new int[0];
    }

    private void ended(TrainedNetwork.Progress progress) {
        int first = progress.number() * trace.stepsPerEpoch();
        for (int i = 0; i < progress.losses().length && first + i < losses.length; i++) {
            losses[first + i] = progress.losses()[i];
        }
        last = progress.weights();
        Validation.Judgement judgement = validation.judge(progress.weights());
        Epoch epoch =
                new Epoch(progress.number(), finite(progress.loss()), finite(judgement.loss()), judgement.accuracy());
        epochs.add(epoch);
        events.tell(new Event.EpochEnded(epoch));
        if (progress.number() + 1 < trace.epochs().size()) {
            events.step("train", Integer.toString(progress.number() + 1));
        }
    }

    private void locate(@Nullable Deviation first) {
        events.step("locate", "");
        TrainedNetwork again = network();
        new FaultSearch(trace, type)
                .find(implementation, again.network(), again::train, first)
                .ifPresent(fault -> events.tell(new Event.FaultFound(fault)));
    }

    /** The learner's parts with the recorded weights; biases start at zero. */
    private TrainedNetwork network() {
        TrainedNetwork network = new TrainedNetwork(implementation, type, trace.hiddenUnits(), trace.learningRate(), 0);
        network.assign(new Weights(
                Digits.PIXELS,
                trace.hiddenUnits(),
                Digits.CLASSES,
                flat(trace.w1()),
                new double[trace.hiddenUnits()],
                flat(trace.w2()),
                new double[Digits.CLASSES]));
        return network;
    }

    private static double[] flat(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** What the run came to, with the parameters of its last epoch. */
    private ReplayedRun replayed() {
        Map<String, List<@Nullable Double>> finals = new LinkedHashMap<>();
        if (last != null) {
            finals.put(Trace.FINALS.get(0), numbers(Arrays.copyOf(last.w1(), last.inputs())));
            finals.put(Trace.FINALS.get(1), numbers(Arrays.copyOf(last.w2(), last.hidden())));
            finals.put(Trace.FINALS.get(2), numbers(last.b2()));
        }
        return new ReplayedRun(numbers(losses), epochs, finals);
    }

    private static List<@Nullable Double> numbers(double[] values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(finite(value));
        }
        return numbers;
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }
}
