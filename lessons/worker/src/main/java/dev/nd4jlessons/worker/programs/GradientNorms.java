package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Measures how large the gradient of each layer is, as steps are taken with it.
 *
 * <p>The norm of a layer is that of all its parameters' gradients together. A few mini-batches of each epoch are
 * measured: one alone says little, and all of them would slow training.
 */
public final class GradientNorms implements Optimizer {
    private static final int MEASURED_PER_EPOCH = 9;

    private final Optimizer optimizer;
    private final List<List<Parameter>> layers;
    private final int every;
    private final double[] sums;
    private int steps;
    private int measured;

    /** Measures {@code layers} around the steps of {@code optimizer}. */
    public GradientNorms(Optimizer optimizer, List<Layer> layers, int batchesPerEpoch) {
        this.optimizer = optimizer;
        this.layers = layers.stream().map(Layer::parameters).toList();
        this.every = Math.max(1, batchesPerEpoch / MEASURED_PER_EPOCH);
        this.sums = new double[layers.size()];
    }

    @Override
    public void step(List<Parameter> parameters) {
        if (steps++ % every == 0) {
            measure();
        }
        optimizer.step(parameters);
    }

    /** The mean norm of each layer since the last call; null for one that is not a finite number. */
    public List<@Nullable Double> takeMeans() {
        List<@Nullable Double> means = new ArrayList<>();
        for (int layer = 0; layer < sums.length; layer++) {
            double mean = sums[layer] / measured;
            means.add(Double.isFinite(mean) ? (Double) mean : null);
            sums[layer] = 0;
        }
        measured = 0;
        return means;
    }

    private void measure() {
        for (int layer = 0; layer < sums.length; layer++) {
            sums[layer] += norm(layers.get(layer));
        }
        measured++;
    }

    private static double norm(List<Parameter> parameters) {
        double squares = 0;
        for (Parameter parameter : parameters) {
            INDArray gradient = parameter.gradient();
            double norm = gradient == null ? Double.NaN : gradient.norm2Number().doubleValue();
            squares += norm * norm;
        }
        return Math.sqrt(squares);
    }
}
