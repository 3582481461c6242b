package dev.nd4jlessons.judge.training;

/**
 * Where two computations part.
 *
 * @param figure what differs
 * @param row of the element, from 0
 * @param column of the element, from 0
 * @param actual the worker's value
 * @param expected the reference's
 * @param tolerance how far apart rounding may take them
 */
public record Difference(Figure figure, int row, int column, double actual, double expected, double tolerance) {
    /** How many times the tolerance they are apart; infinite where only one is a finite number. */
    public double share() {
        double share = Math.abs(actual - expected) / tolerance;
        return Double.isNaN(share) ? Double.POSITIVE_INFINITY : share;
    }
}
