package dev.nd4jlessons.plugin.reading;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One figure of a training, epoch by epoch, every value finite.
 *
 * @param values one for each epoch
 */
record Curve(List<Double> values) {
    int epochs() {
        return values.size();
    }

    double at(int epoch) {
        return values.get(epoch);
    }

    double last() {
        return at(epochs() - 1);
    }

    /** The epoch with the least value, from 0. */
    int lowest() {
        return IntStream.range(0, epochs())
                .reduce((one, other) -> at(other) < at(one) ? other : one)
                .orElse(0);
    }

    /** What share of the value before the last {@code epochs} these took off; negative if it rose. */
    double fallenOver(int epochs) {
        int before = Math.max(0, epochs() - 1 - epochs);
        return at(before) > 0 ? 1 - last() / at(before) : 0;
    }

    /** How often it rose by more than the share {@code least} of its value from one epoch to the next, after {@code from}. */
    int rises(int from, double least) {
        return (int) IntStream.range(from + 1, epochs())
                .filter(epoch -> at(epoch) > (1 + least) * at(epoch - 1))
                .count();
    }
}
