package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Measurement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the times of a benchmark can be compared at all, and how one sees that they cannot.
 *
 * @param measured whether it was seen in the repeats themselves that the machine had something else to do; else figures
 *     that ought to agree do not
 * @param signs what was seen, a sentence each; none where nothing speaks against a comparison
 */
public record Busyness(boolean measured, List<String> signs) {
    /** Large enough for more threads to pay. */
    private static final int LARGE = 512;

    /** All threads together are at least so fast as one, but for measuring. */
    private static final double SLOWED = 0.8;

    /** The learner's timer and the harness time the same product: medians further apart contradict each other. */
    private static final double APART = 2;

    static Busyness of(List<Measurement> measurements, Text text) {
        List<String> signs = new ArrayList<>();
        Optional<Measurement> widest =
                measurements.stream().filter(Measurement::isUnsteady).max(Comparator.comparing(Busyness::spread));
        widest.ifPresent(one -> signs.add(text.get(
                "busy.spread",
                text.time(one.minSeconds()),
                text.time(one.maxSeconds()),
                factor(spread(one), text),
                name(one, text))));
        slowed(measurements, text).ifPresent(signs::add);
        contradicted(measurements, text).ifPresent(signs::add);
        return new Busyness(widest.isPresent(), signs);
    }

    /** Whether nothing may be ranked by these times. */
    public boolean isSo() {
        return !signs.isEmpty();
    }

    private static Optional<String> slowed(List<Measurement> measurements, Text text) {
        return pairs(measurements, "nd4j", "nd4j-one-thread").stream()
                .filter(pair -> pair.one.size() >= LARGE && pair.one.gflops() < SLOWED * pair.other.gflops())
                .max(Comparator.comparing(pair -> pair.other.gflops() / pair.one.gflops()))
                .map(pair -> text.get(
                        "busy.threads",
                        text.numbers().concise(pair.one.gflops() / pair.other.gflops()),
                        text.numbers().whole(pair.one.size())));
    }

    private static Optional<String> contradicted(List<Measurement> measurements, Text text) {
        return pairs(measurements, "task-2.1", "nd4j").stream()
                .filter(pair -> !pair.one.isImpossible() && apart(pair) > APART)
                .max(Comparator.comparing(Busyness::apart))
                .map(pair -> text.get(
                        "busy.timer",
                        text.time(pair.one.medianSeconds()),
                        text.time(pair.other.medianSeconds()),
                        text.numbers().whole(pair.one.size())));
    }

    private static double spread(Measurement one) {
        return Objects.requireNonNullElse(one.spread(), 1.0);
    }

    private static double apart(Pair pair) {
        double ratio = pair.one.medianSeconds() / pair.other.medianSeconds();
        return Math.max(ratio, 1 / ratio);
    }

    private static String factor(double factor, Text text) {
        return text.numbers().significant(factor, factor < 10 ? 2 : 1 + (int) Math.log10(factor));
    }

    private static String name(Measurement one, Text text) {
        return text.get(
                "busy.product",
                text.name("method", one.method()),
                text.numbers().whole(one.size()));
    }

    /** Two ways of the same product on the same device. */
    private record Pair(Measurement one, Measurement other) {}

    private static List<Pair> pairs(List<Measurement> measurements, String one, String other) {
        return measurements.stream()
                .filter(first -> first.method().equals(one))
                .flatMap(first -> measurements.stream()
                        .filter(second -> second.method().equals(other)
                                && second.size() == first.size()
                                && second.backend().equals(first.backend())
                                && second.dataType().equals(first.dataType()))
                        .map(second -> new Pair(first, second)))
                .toList();
    }
}
