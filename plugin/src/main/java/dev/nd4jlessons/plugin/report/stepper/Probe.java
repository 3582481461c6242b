package dev.nd4jlessons.plugin.report.stepper;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The central difference of the loss in one number, for many distances h.
 *
 * @param name the number, {@code W1[1, 0]}
 * @param loss at the number itself
 * @param gradient the exact one
 * @param points from the largest h to the smallest
 * @param curve the loss around the number, from one side to the other
 * @param reach how far the curve goes to either side
 * @param truncation what the error is near to for a large h, divided by the square of h; 0 where there is none
 */
public record Probe(
        String name,
        double theta,
        double loss,
        double gradient,
        List<Point> points,
        List<Double> curve,
        double reach,
        double truncation) {
    private static final double REACH = 0.8;
    private static final int CURVE = 40;
    private static final int PER_DECADE = 4;
    private static final int DECADES = 14;
    private static final double LARGEST = 0.5;

    /**
     * One distance.
     *
     * @param error how far the quotient is from the exact gradient
     */
    public record Point(double h, double below, double above, double quotient, double error) {}

    static Probe of(String name, double theta, double gradient, DoubleUnaryOperator lossAtStep) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= PER_DECADE * DECADES; i++) {
            double h = LARGEST * Math.pow(10, -(double) i / PER_DECADE);
            double below = lossAtStep.applyAsDouble(-h);
            double above = lossAtStep.applyAsDouble(h);
            double quotient = (above - below) / (2 * h);
            points.add(new Point(h, below, above, quotient, Math.abs(quotient - gradient)));
        }
        List<Double> curve = new ArrayList<>();
        for (int i = -CURVE; i <= CURVE; i++) {
            curve.add(lossAtStep.applyAsDouble(REACH * i / CURVE));
        }
        Point middle = points.get(2 * PER_DECADE);
        double truncation = middle.error() > 1e-12 ? middle.error() / (middle.h() * middle.h()) : 0;
        return new Probe(name, theta, lossAtStep.applyAsDouble(0), gradient, points, curve, REACH, truncation);
    }

    /** The size of what rounding leaves, times h: half a unit in the last place of each loss. */
    public double rounding() {
        return Math.ulp(Math.max(Math.abs(loss), 1e-300)) / 2;
    }

    /** The distance with the smallest error. */
    public int best() {
        int best = 0;
        for (int i = 0; i < points.size(); i++) {
            best = points.get(i).error() < points.get(best).error() ? i : best;
        }
        return best;
    }

    /** All of it, for the script. */
    public String json() {
        return new Gson().toJson(this);
    }

    /** Every fourth point, for the table: one in each power of ten. */
    public List<Point> table() {
        List<Point> table = new ArrayList<>();
        for (int i = 0; i < points.size(); i += PER_DECADE) {
            table.add(points.get(i));
        }
        return table;
    }
}
