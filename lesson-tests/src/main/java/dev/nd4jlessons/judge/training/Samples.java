package dev.nd4jlessons.judge.training;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Split;
import dev.nd4jlessons.digits.Standardisation;

/**
 * Digits as a network takes them.
 *
 * @param rows which digits of the data they are
 * @param x their pixels, standardised and rounded to what arrays hold [samples, 64], row by row
 * @param labels the digits that they show
 */
public record Samples(int[] rows, double[] x, int[] labels) {
    /** The seed of the notebook's split; it has nothing to do with the seed of a training. */
    private static final int SPLIT_SEED = 42;

    /** What the network is trained with. */
    public static Samples training(Digits digits, ElementType type) {
        Split split = split(digits);
        return of(digits, split.train(), split, type);
    }

    /** What is kept back to judge it. */
    public static Samples validation(Digits digits, ElementType type) {
        Split split = split(digits);
        return of(digits, split.validation(), split, type);
    }

    /** Which digits are for the one, and which for the other. */
    public static Split split(Digits digits) {
        return Split.of(digits.size(), SPLIT_SEED);
    }

    /** How many there are. */
    public int size() {
        return labels.length;
    }

    private static Samples of(Digits digits, int[] rows, Split split, ElementType type) {
        Standardisation standardisation = Standardisation.of(digits, split.train());
        double[] x = new double[rows.length * Digits.PIXELS];
        for (int i = 0; i < rows.length; i++) {
            int[] pixels = digits.pixels(rows[i]);
            for (int k = 0; k < Digits.PIXELS; k++) {
                double pixel = standardisation.apply(pixels[k]);
                x[i * Digits.PIXELS + k] = type == ElementType.FLOAT ? (float) pixel : pixel;
            }
        }
        return new Samples(rows, x, digits.labels(rows));
    }
}
