package dev.nd4jlessons.digits;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;

/**
 * Which samples train the network, and which are kept back to judge it.
 *
 * <p>It is the split that scikit-learn's {@code train_test_split(test_size=0.2, random_state=seed)} makes, so that
 * figures can be compared with PyTorch's, sample for sample: NumPy's {@code RandomState(seed).permutation(samples)}, of
 * which the first fifth (rounded up) is for validation and the rest for training.
 *
 * @param train the rows of the training samples, in the order drawn
 * @param validation the rows of the validation samples, in the order drawn
 */
public record Split(int[] train, int[] validation) {
    /** Splits {@code samples} rows four to one. */
    public static Split of(int samples, int seed) {
        int[] shuffled = permutation(samples, seed);
        int kept = (samples + 4) / 5;
        return new Split(Arrays.copyOfRange(shuffled, kept, samples), Arrays.copyOf(shuffled, kept));
    }

    /** Fisher and Yates' shuffle from the end, as NumPy's RandomState does it. */
    private static int[] permutation(int samples, int seed) {
        var random = new MersenneTwister(seed);
        int[] rows = new int[samples];
        Arrays.setAll(rows, row -> row);
        for (int last = samples - 1; last > 0; last--) {
            int other = upTo(last, random);
            int row = rows[last];
            rows[last] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    /** A number from 0 to {@code max}: as many low bits as max has, drawn again while they exceed it. */
    private static int upTo(int max, MersenneTwister random) {
        int mask = -1 >>> Integer.numberOfLeadingZeros(max);
        int drawn = random.nextInt() & mask;
        while (drawn > max) {
            drawn = random.nextInt() & mask;
        }
        return drawn;
    }
}
