package dev.nd4jlessons.worker.programs;

import dev.nd4jlessons.mlp.EpochListener;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a training comes to: after each epoch the losses of its steps, in their order, and the parameters.
 *
 * <p>An entry is a list of the epoch's number, the losses, W1, b1, W2, b2, and the norms of gradients if they are measured.
 */
public final class EpochRecorder implements EpochListener {
    private final Consumer<Object> told;
    private final List<Layer> layers;
    private final @Nullable GradientNorms norms;
    private final boolean everyStep;
    private final NativeGarbage garbage = new NativeGarbage();
    private double[] losses = new double[64];
    private int steps;

    /**
     * Tells {@code told} of the parameters of {@code layers}.
     *
     * @param everyStep whether to tell after each step instead of each epoch
     */
    public EpochRecorder(Consumer<Object> told, List<Layer> layers, @Nullable GradientNorms norms, boolean everyStep) {
        this.told = told;
        this.layers = layers;
        this.norms = norms;
        this.everyStep = everyStep;
    }

    @Override
    public void batchEnded(int epoch, int batch, double loss) {
        garbage.collectIfMuch();
        if (steps == losses.length) {
            losses = Arrays.copyOf(losses, 2 * losses.length);
        }
        losses[steps++] = loss;
        if (everyStep) {
            tell(epoch);
        }
    }

    @Override
    public void epochEnded(int epoch, double trainLoss) {
        if (!everyStep) {
            tell(epoch);
        }
    }

    private void tell(int epoch) {
        List<@Nullable Object> entry = new ArrayList<>();
        entry.add(epoch);
        entry.add(Arrays.copyOf(losses, steps));
        for (Layer layer : layers) {
            for (Parameter parameter : layer.parameters()) {
                entry.add(parameter.value().dup('c').data().asDouble());
            }
        }
        entry.add(norms == null ? null : norms.takeMeans());
        steps = 0;
        told.accept(entry);
    }
}
