package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.events.NetworkWeights;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The weights of a training while it is on: those of the last epoch, and of the others only so many, evenly spread, that a
 * long training does not fill the memory.
 */
final class ThinnedWeights {
    /** Twice as many as are kept in the end, so that these can be chosen evenly. */
    static final int MOST = 120;

    private final SortedMap<Integer, NetworkWeights> kept = new TreeMap<>();
    private int stride = 1;

    /** Takes in those of an epoch after all others. */
    void add(int epoch, NetworkWeights weights) {
        kept.keySet().removeIf(before -> before % stride != 0);
        kept.put(epoch, weights);
        while (kept.size() > MOST) {
            stride *= 2;
            kept.keySet().removeIf(before -> before % stride != 0 && before != epoch);
        }
    }

    /** What is kept, by the epochs' numbers, in their order. */
    SortedMap<Integer, NetworkWeights> byEpoch() {
        return Collections.unmodifiableSortedMap(kept);
    }
}
