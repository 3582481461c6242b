package dev.nd4jlessons.plugin.report.weights;

import dev.nd4jlessons.events.NetworkWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The weights of a training, epoch by epoch: the last ones, and of the others at most so many that 60 are kept.
 *
 * @param startedAt when the training began, as its result has it; what tells whose weights they are
 * @param epochs in their order, at least one
 * @param slices of the loss through them; none where they were not asked for
 */
public record KeptWeights(String startedAt, List<Snapshot> epochs, LossSlices slices) {
    /** More epochs than this are not kept. */
    public static final int MOST = 60;

    /**
     * The weights at the end of an epoch.
     *
     * @param epoch its number, from 0
     */
    public record Snapshot(int epoch, NetworkWeights weights) {}

    /** Copies the list. */
    public KeptWeights {
        epochs = List.copyOf(epochs);
        if (epochs.isEmpty()) {
            throw new IllegalArgumentException("No epoch's weights are given");
        }
    }

    /** Those of a training that are chosen of all that are known, which are given by the epochs' numbers. */
    public static KeptWeights of(String startedAt, Map<Integer, NetworkWeights> known) {
        return of(
                startedAt,
                new TreeMap<>(known)
                        .entrySet().stream()
                                .map(epoch -> new Snapshot(epoch.getKey(), epoch.getValue()))
                                .toList());
    }

    /** The same of epochs in their order. */
    public static KeptWeights of(String startedAt, List<Snapshot> all) {
        List<Snapshot> kept = new ArrayList<>();
        chosen(all.size(), MOST).forEach(index -> kept.add(all.get(index)));
        return new KeptWeights(startedAt, kept, LossSlices.NONE);
    }

    /** The same with slices of the loss of these digits, which are computed here. */
    public KeptWeights sliced(ValidationDigits digits) {
        return new KeptWeights(startedAt, epochs, LossSlices.of(epochs, digits));
    }

    /** At most {@code most} of {@code size} places, the first and the last among them, evenly chosen. */
    public static List<Integer> chosen(int size, int most) {
        TreeSet<Integer> places = new TreeSet<>();
        int count = Math.min(size, most);
        for (int i = 0; i < count; i++) {
            places.add(count == 1 ? size - 1 : (int) Math.round((double) i * (size - 1) / (count - 1)));
        }
        return List.copyOf(places);
    }

    /** Those that the training ended with. */
    public NetworkWeights last() {
        return epochs.get(epochs.size() - 1).weights();
    }
}
