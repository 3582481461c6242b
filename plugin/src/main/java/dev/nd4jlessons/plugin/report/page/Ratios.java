package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Microscope;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How many times each of the learner's values is what it should be: a factor that is missing shows everywhere alike. */
final class Ratios {
    /** Below this share of the tensor's largest value a number counts as 0, and has no ratio. */
    private static final double NOTHING = 1e-9;

    /** Ratios that differ by less are the same. */
    private static final double SAME = 1e-3;

    private final Microscope seen;
    private final double nothing;

    Ratios(Microscope seen) {
        this.seen = seen;
        this.nothing = NOTHING * largest(seen);
    }

    /** The largest size of any value of either. */
    static double largest(Microscope seen) {
        return DoubleStream.concat(values(seen.analytic()), values(seen.numeric()))
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    private static DoubleStream values(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream);
    }

    /** The ratio of an element; 1 where both are 0, infinite where only what it should be is. */
    double at(int row, int column) {
        double yours = seen.analytic()[row][column];
        double right = seen.numeric()[row][column];
        if (Math.abs(right) <= nothing) {
            return Math.abs(yours) <= nothing ? 1 : Double.POSITIVE_INFINITY;
        }
        return yours / right;
    }

    /** The shade of an element: none where it is right, else how far it is off, and in which direction. */
    String shade(int row, int column) {
        Microscope.Deviation why = seen.deviations().get(row).get(column);
        if (why != Microscope.Deviation.BUG && why != Microscope.Deviation.NONDETERMINISM) {
            return "";
        }
        double ratio = at(row, column);
        if (!(ratio > 0)) {
            return ratio == 0 ? "smaller-4" : "flipped";
        }
        double doublings = Math.abs(Math.log(ratio) / Math.log(2));
        int strength = doublings <= 0.5 ? 1 : doublings <= 1 ? 2 : doublings <= 2 ? 3 : 4;
        return (ratio >= 1 ? "larger-" : "smaller-") + strength;
    }

    /** What all ratios say together, in a sentence; empty where nothing is wrong or there is nothing to say. */
    String reading(Text text) {
        double[] all = IntStream.range(0, seen.numeric().length)
                .boxed()
                .flatMapToDouble(row -> IntStream.range(0, seen.numeric()[row].length)
                        .filter(column -> Math.abs(seen.numeric()[row][column]) > nothing)
                        .mapToDouble(column -> at(row, column)))
                .sorted()
                .toArray();
        if (all.length == 0 || !Double.isFinite(all[0]) || !Double.isFinite(all[all.length - 1])) {
            return "";
        }
        double middle = all[all.length / 2];
        boolean alike = all[all.length - 1] - all[0] <= SAME * Math.abs(middle);
        if (alike) {
            return Math.abs(middle - 1) <= SAME
                    ? ""
                    : text.get("microscope.everywhere", text.numbers().concise(middle));
        }
        return text.get(
                "microscope.between",
                text.numbers().concise(all[0]),
                text.numbers().concise(all[all.length - 1]));
    }
}
