package dev.nd4jlessons.judge.trial;

import java.util.function.DoubleBinaryOperator;

/** Guesses from an array's values before and after which in-place call of ND4J changed it. */
final class InPlaceGuess {
    private static final String ANY = "addi, subi, muli, divi, assign";

    private static final double SAME = 1e-5;

    private final double[] before;
    private final double[] after;
    private final int columns;

    private InPlaceGuess(double[] before, double[] after, int columns) {
        this.before = before;
        this.after = after;
        this.columns = columns;
    }

    /** The names of the calls that could have done it; the arrays are in row order with {@code columns} columns. */
    static String of(double[] before, double[] after, int columns) {
        return new InPlaceGuess(before, after, columns).guess();
    }

    private String guess() {
        if (before.length != after.length || columns < 1) { // only code that speaks to the channel itself can do that
            return ANY;
        }
        if (everyChangedIsZero()) {
            return "muli";
        }
        if (constant((b, a) -> a / b, 1)) {
            return "muli, divi, negi";
        }
        if (constant((b, a) -> a - b, 1)) {
            return "addi, subi";
        }
        if (before.length > columns && constant((b, a) -> a - b, columns)) {
            return "addiRowVector, subiRowVector";
        }
        if (before.length > columns && constant((b, a) -> a / b, columns)) {
            return "muliRowVector, diviRowVector";
        }
        return ANY;
    }

    private boolean everyChangedIsZero() {
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && after[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code change} is the same for all elements that are a multiple of {@code period} apart. */
    private boolean constant(DoubleBinaryOperator change, int period) {
        for (int i = period; i < before.length; i++) {
            double first = change.applyAsDouble(before[i % period], after[i % period]);
            double here = change.applyAsDouble(before[i], after[i]);
            if (!(Math.abs(here - first) <= SAME * Math.max(1, Math.abs(first)))) {
                return false;
            }
        }
        return true;
    }
}
