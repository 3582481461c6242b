package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.KeptWeights.Snapshot;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a training did, epoch by epoch: the weights of its first layer, the loss around them, and the digits that changed
 * sides.
 *
 * @param units how many hidden units are shown
 * @param frames the epochs that the slider goes through, numbered from 1
 * @param weights of each frame and unit 64 letters, from {@code A} for the smallest to {@code Q} for the largest weight
 * @param recognised of each frame how many digits the network recognises then
 * @param digits how many there are
 * @param slices the drawings of the loss; empty if it was not computed
 * @param changed the digits that changed sides, those that did so most often first
 */
public record Film(
        int units,
        List<Integer> frames,
        String weights,
        List<Integer> recognised,
        int digits,
        List<SliceDrawing> slices,
        List<Changed> changed) {
    /** So many digits that changed sides are shown. */
    public static final int SHOWN = 24;

    private static final int PIXELS = 64;
    private static final int MOST_UNITS = 36;
    private static final int MOST_FRAMES = 16;
    private static final int LEVELS = 8;

    /**
     * A digit that was recognised at one time and not at another.
     *
     * @param row in the data
     * @param picture of it, a mask as a data URI
     * @param strip for each kept epoch the digit that it was taken for
     * @param right for each whether that is right
     */
    public record Changed(int row, int label, String picture, List<Integer> strip, List<Boolean> right) {
        /** How often it changed sides. */
        public int times() {
            return (int) IntStream.range(1, right.size())
                    .filter(i -> !right.get(i).equals(right.get(i - 1)))
                    .count();
        }

        /** The steps of the strip that are right, or those that are not, as a path of one square for each. */
        public String path(boolean side) {
            return IntStream.range(0, right.size())
                    .filter(i -> right.get(i) == side)
                    .mapToObj(i -> "M" + i + " " + (side ? 0 : 1) + "h1v1h-1z")
                    .collect(Collectors.joining());
        }

        /** Whether it is right in the end. */
        public boolean last() {
            return right.get(right.size() - 1);
        }
    }

    /**
     * The film of a training; null if there is only one epoch, the network is too large for a page, or it is none
     * for the digits.
     */
    static @Nullable Film of(Trained trained) {
        KeptWeights kept = trained.weights();
        boolean all = kept.epochs().stream().allMatch(epoch -> epoch.weights().isFinite());
        if (kept.epochs().size() < 2
                || kept.last().inputs() != PIXELS
                || kept.last().hidden() > LivingNetwork.LARGEST
                || !all) {
            return null;
        }
        List<int[]> predictions = kept.epochs().stream()
                .map(epoch -> trained.digits().predicted(epoch.weights()))
                .toList();
        List<Integer> chosen = KeptWeights.chosen(kept.epochs().size(), MOST_FRAMES);
        List<Snapshot> frames = chosen.stream().map(kept.epochs()::get).toList();
        return new Film(
                Math.min(MOST_UNITS, kept.last().hidden()),
                frames.stream().map(frame -> frame.epoch() + 1).toList(),
                letters(frames),
                chosen.stream()
                        .map(index -> recognised(predictions.get(index), trained.digits()))
                        .toList(),
                trained.digits().size(),
                SliceDrawing.of(kept.slices()),
                changed(predictions, trained.digits()));
    }

    private static int recognised(int[] predicted, ValidationDigits digits) {
        return (int) IntStream.range(0, predicted.length)
                .filter(sample -> predicted[sample] == digits.labels()[sample])
                .count();
    }

    /** One scale for all frames, so that one sees the weights grow. */
    private static String letters(List<Snapshot> frames) {
        double largest = 0;
        for (Snapshot frame : frames) {
            for (float weight : shown(frame.weights())) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        StringBuilder letters = new StringBuilder();
        for (Snapshot frame : frames) {
            for (float weight : shown(frame.weights())) {
                letters.append((char) ('A' + LEVELS + Math.round(LEVELS * weight / Math.max(largest, 1e-30))));
            }
        }
        return letters.toString();
    }

    private static float[] shown(NetworkWeights weights) {
        return Arrays.copyOf(weights.w1(), Math.min(MOST_UNITS, weights.hidden()) * PIXELS);
    }

    private static List<Changed> changed(List<int[]> predictions, ValidationDigits digits) {
        List<Changed> changed = new ArrayList<>();
        for (int sample = 0; sample < digits.size(); sample++) {
            int at = sample;
            int label = digits.labels()[sample];
            List<Integer> strip =
                    predictions.stream().map(predicted -> predicted[at]).toList();
            List<Boolean> right = strip.stream().map(taken -> taken == label).toList();
            Changed one =
                    new Changed(digits.rows()[sample], label, Digit.picture(digits.pixels()[sample]), strip, right);
            if (one.times() > 1 || (one.times() == 1 && !one.last())) {
                changed.add(one);
            }
        }
        changed.sort(Comparator.comparingInt(Changed::times).reversed());
        return List.copyOf(changed);
    }

    /** Those of the digits that are shown. */
    public List<Changed> shownDigits() {
        return changed.subList(0, Math.min(SHOWN, changed.size()));
    }

    /** The frames' epochs, with a blank between two. */
    public String epochs() {
        return joined(frames);
    }

    /** How many digits are recognised in each frame, with a blank between two. */
    public String counts() {
        return joined(recognised);
    }

    private static String joined(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
