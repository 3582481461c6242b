package dev.nd4jlessons.mlp;

import java.util.Arrays;
import java.util.Random;

/** In which order an epoch visits the training samples. */
@FunctionalInterface
public interface BatchOrder {
    /** The rows of the training samples, each once, in the order of {@code epoch}; asked for epoch by epoch, from 0. */
    int[] order(int epoch);

    /** A new shuffle each epoch. The numbers come from {@code seed} alone: the same seed, the same orders. */
    static BatchOrder shuffled(int samples, long seed) {
        Random random = new Random(seed);
        return epoch -> shuffle(samples, random);
    }

    /** Fisher and Yates' shuffle: every order is equally likely. */
    private static int[] shuffle(int samples, Random random) {
        int[] rows = new int[samples];
        Arrays.setAll(rows, row -> row);
        for (int last = samples - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int row = rows[last];
            rows[last] = rows[other];
            rows[other] = row;
        }
        return rows;
    }
}
