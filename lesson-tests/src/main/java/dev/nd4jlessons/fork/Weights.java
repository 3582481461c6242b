package dev.nd4jlessons.fork;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.mlp.Layer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads the weights of a layer that sees the pixels. */
final class Weights {
    /** More than a picture shows. */
    private static final MathContext DIGITS = new MathContext(4);

    private Weights() {}

    /**
     * What {@code layer} has learned, and how many of {@code samples} each of its units answers to; empty if that is no
     * matrix of finite numbers with a column for each pixel.
     */
    static Optional<FirstLayer> of(Layer layer, INDArray samples) {
        INDArray w = layer.parameters().get(0).value();
        if (w.rank() != 2 || w.columns() != Digits.PIXELS) {
            return Optional.empty();
        }
        int units = w.rows();
        double[] all = w.dup('c').data().asDouble();
        double[] shown = Arrays.copyOf(all, Math.min(units, FirstLayer.SHOWN) * Digits.PIXELS);
        if (!Arrays.stream(shown).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        List<List<Double>> weights = new ArrayList<>();
        for (int start = 0; start < shown.length; start += Digits.PIXELS) {
            weights.add(Arrays.stream(shown, start, start + Digits.PIXELS)
                    .mapToObj(weight ->
                            (Double) new BigDecimal(weight).round(DIGITS).doubleValue())
                    .toList());
        }
        return Optional.of(new FirstLayer(units, weights, answers(layer.forward(samples))));
    }

    /** The rows above 0 in each column. */
    private static List<Integer> answers(INDArray outputs) {
        double[] counts = outputs.gt(0).castTo(DataType.DOUBLE).sum(0).data().asDouble();
        return Arrays.stream(counts).mapToObj(count -> (Integer) (int) count).toList();
    }
}
