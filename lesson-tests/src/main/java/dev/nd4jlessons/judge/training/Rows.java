package dev.nd4jlessons.judge.training;

/**
 * Adds multiples of rows to rows, the one loop that a training's time goes to.
 *
 * <p>Four rows at once, so that what is added to is read and written a quarter as often; the JVM's compiler makes vector
 * instructions of both loops.
 */
final class Rows {
    private Rows() {}

    /**
     * Adds {@code count} rows of {@code from}, each times its factor, to the row of {@code length} numbers at {@code
     * at} of {@code to}. Row number i lies at {@code row + i * rowStep}, its factor at {@code factor + i * factorStep}.
     */
    static void add(
            double[] to,
            int at,
            int length,
            double[] from,
            int row,
            int rowStep,
            double[] factors,
            int factor,
            int factorStep,
            int count) {
        int i = 0;
        for (; i + 4 <= count; i += 4) {
            int f = factor + i * factorStep;
            four(
                    to,
                    at,
                    length,
                    from,
                    row + i * rowStep,
                    rowStep,
                    factors[f],
                    factors[f + factorStep],
                    factors[f + 2 * factorStep],
                    factors[f + 3 * factorStep]);
        }
        for (; i < count; i++) {
            one(to, at, length, from, row + i * rowStep, factors[factor + i * factorStep]);
        }
    }

    /** The sum of the products of two rows. */
    static double dot(double[] a, int aAt, double[] b, int bAt, int length) {
        double even = 0;
        double odd = 0;
        int j = 0;
        for (; j + 2 <= length; j += 2) {
            even += a[aAt + j] * b[bAt + j];
            odd += a[aAt + j + 1] * b[bAt + j + 1];
        }
        return j < length ? even + odd + a[aAt + j] * b[bAt + j] : even + odd;
    }

    private static void four(
            double[] to,
            int at,
            int length,
            double[] from,
            int row,
            int step,
            double f0,
            double f1,
            double f2,
            double f3) {
        int second = row + step;
        int third = second + step;
        int fourth = third + step;
        for (int j = 0; j < length; j++) {
            to[at + j] += f0 * from[row + j] + f1 * from[second + j] + f2 * from[third + j] + f3 * from[fourth + j];
        }
    }

    private static void one(double[] to, int at, int length, double[] from, int row, double f) {
        for (int j = 0; j < length; j++) {
            to[at + j] += f * from[row + j];
        }
    }
}
