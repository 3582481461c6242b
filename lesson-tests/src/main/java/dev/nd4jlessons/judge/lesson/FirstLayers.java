package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.judge.training.Weights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Shows the weights of the layer that sees the pixels. */
final class FirstLayers {
    /** More than a picture shows. */
    private static final MathContext DIGITS = new MathContext(4);

    private FirstLayers() {}

    /**
     * What the first layer has learned, and how many of {@code samples} each of its units answers to; empty if it is not
     * all finite numbers.
     */
    static Optional<FirstLayer> of(Weights weights, Samples samples) {
        int units = Math.min(weights.hidden(), FirstLayer.SHOWN);
        double[] shown = Arrays.copyOf(weights.w1(), units * Digits.PIXELS);
        if (!Arrays.stream(shown).allMatch(Double::isFinite)) {
            return Optional.empty();
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int start = 0; start < shown.length; start += Digits.PIXELS) {
            rows.add(Arrays.stream(shown, start, start + Digits.PIXELS)
                    .mapToObj(weight ->
                            (Double) new BigDecimal(weight).round(DIGITS).doubleValue())
                    .toList());
        }
        return Optional.of(new FirstLayer(weights.hidden(), rows, answers(weights, samples)));
    }

    /** How many samples bring each unit above 0. */
    private static List<Integer> answers(Weights weights, Samples samples) {
        List<Integer> answers = new ArrayList<>();
        for (int unit = 0; unit < weights.hidden(); unit++) {
            int count = 0;
            for (int sample = 0; sample < samples.size(); sample++) {
                double z = weights.b1()[unit];
                for (int k = 0; k < Digits.PIXELS; k++) {
                    z += weights.w1()[unit * Digits.PIXELS + k] * samples.x()[sample * Digits.PIXELS + k];
                }
                count += z > 0 ? 1 : 0;
            }
            answers.add(count);
        }
        return answers;
    }
}
