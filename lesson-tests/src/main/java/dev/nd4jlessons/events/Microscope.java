package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One gradient, element by element, in the situation that shows most: the worst one if any is wrong.
 *
 * @param tensor its name
 * @param dataType {@code double} or {@code float}
 * @param analytic learner's values
 * @param numeric the values by central differences
 * @param deviations why the two differ, for each element
 * @param curve how the differences' error depends on their step; null for what is no gradient
 */
public record Microscope(
        String tensor,
        String dataType,
        double[][] analytic,
        double[][] numeric,
        List<List<Deviation>> deviations,
        @Nullable Curve curve) {
    /** Why an element differs from its central difference. */
    public enum Deviation {
        /** It does not. */
        NONE,
        /** No more than computing with so many digits explains. */
        ROUNDING,
        /** The function has no derivative there, so that a whole range of values is right. */
        KINK,
        /** Two identical calls gave two values. */
        NONDETERMINISM,
        /** Nothing but the formula explains it. */
        BUG
    }

    /**
     * The error of a central difference in one element, relative to the size of its terms.
     *
     * @param scale what errors are relative to
     */
    public record Curve(int row, int column, double scale, List<Point> points) {}

    /**
     * The error for one step.
     *
     * @param step the distance to either side
     * @param fromAnalytic how far the difference quotient is from learner's value
     * @param fromExact how far it is from the derivative in closed form
     */
    public record Point(double step, double fromAnalytic, double fromExact) {}
}
