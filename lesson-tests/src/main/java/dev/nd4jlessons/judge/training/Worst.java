package dev.nd4jlessons.judge.training;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares one number after the other, and remembers the one that is furthest off. */
final class Worst {
    private final boolean mayOverflow;
    private @Nullable Difference found;
    private double share;

    /** Says whether something on the way to these numbers may have been too large for the type that held it. */
    Worst(boolean mayOverflow) {
        this.mayOverflow = mayOverflow;
    }

    /** Compares an element of {@code figure}. */
    void compare(Figure figure, int row, int column, double actual, double expected, double tolerance) {
        if (agrees(actual, expected, tolerance)) {
            return;
        }
        Difference difference = new Difference(figure, row, column, actual, expected, tolerance);
        if (found == null || difference.share() > share) {
            found = difference;
            share = difference.share();
        }
    }

    /** Compares each value of a parameter, with one tolerance. */
    void compare(Figure parameter, Weights actual, Weights expected, double tolerance) {
        double[] own = actual.of(parameter);
        double[] reference = expected.of(parameter);
        int columns = actual.columns(parameter);
        for (int i = 0; i < own.length; i++) {
            compare(parameter, i / columns, i % columns, own[i], reference[i], tolerance);
        }
    }

    /** The element that is furthest off in shares of its tolerance; empty if all agree. */
    Optional<Difference> found() {
        return Optional.ofNullable(found);
    }

    /** What is no finite number agrees with what is none, or could have become none. */
    private boolean agrees(double actual, double expected, double tolerance) {
        if (tolerance == Double.POSITIVE_INFINITY) {
            return true;
        }
        if (!Double.isFinite(actual)) {
            return mayOverflow || !Double.isFinite(expected);
        }
        return Math.abs(actual - expected) <= tolerance;
    }
}
