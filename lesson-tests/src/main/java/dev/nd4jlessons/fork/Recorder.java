package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import dev.nd4jlessons.judge.replay.Network;
import dev.nd4jlessons.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down every figure of a training that follows a trace. */
final class Recorder extends Progress {
    private final Trace trace;
    private final double[] losses;
    private final List<Epoch> epochs = new ArrayList<>();

    Recorder(Trace trace, Events events, Validation validation, Model model) {
        super(events, validation, model, trace.epochs().size());
        this.trace = trace;
        this.losses = new double[trace.stepLosses().length];
        Arrays.fill(losses, Double.NaN); // a step that the training loop leaves out stays without a number
    }

    @Override
    public void batchEnded(int epoch, int batch, double loss) {
        super.batchEnded(epoch, batch, loss);
        int step = epoch * trace.stepsPerEpoch() + batch;
        if (step < losses.length) {
            losses[step] = loss;
        }
    }

    @Override
    void tell(Epoch epoch) {
        super.tell(epoch);
        epochs.add(epoch);
    }

    /** What the run came to, with the parameters that {@code network} has now. */
    ReplayedRun run(Network network) {
        Map<String, List<@Nullable Double>> finals = new LinkedHashMap<>();
        finals.put(Trace.FINALS.get(0), firstRow(network.hidden().parameters().get(0)));
        finals.put(Trace.FINALS.get(1), firstRow(network.output().parameters().get(0)));
        finals.put(Trace.FINALS.get(2), firstRow(network.output().parameters().get(1)));
        return new ReplayedRun(numbers(losses), epochs, finals);
    }

    private static List<@Nullable Double> firstRow(Parameter parameter) {
        double[] values = parameter.value().dup('c').data().asDouble();
        return numbers(Arrays.copyOf(values, (int) parameter.value().size(1)));
    }

    private static List<@Nullable Double> numbers(double[] values) {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(finite(value));
        }
        return numbers;
    }
}
