package dev.nd4jlessons.matmul;

import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.buffer.DataType;

/** Compares a product with the same product in double, made by plain loops from the same numbers. */
final class ProductError {
    /** Up to this size every element is compared, beyond it a sample of rows. */
    private static final int WHOLE_PRODUCT = 512;

    private static final int SAMPLE_ROWS = 8;

    /** How many standard deviations a sum of random rounding errors may be off: none in a lifetime is. */
    private static final double DEVIATIONS = 8;

    private ProductError() {}

    /** What rounding alone can explain of {@link #of} for a product in float32. */
    static double tolerance(int size) {
        return tolerance(size, DataType.FLOAT);
    }

    /**
     * What rounding alone can explain of {@link #of}, in any order of summation: n u / (1 - n u), where u is half the
     * distance from 1 to the next greater number of the type. In double the comparison rounds as well, hence twice that.
     * In HALF n u is soon more than 1, and the bound for random errors has to do: 8 sqrt(n) u.
     *
     * <p>Source: N. Higham, "Accuracy and Stability of Numerical Algorithms", 2nd edition, section 3.1; N. Higham and
     * T. Mary, "A new approach to probabilistic rounding error analysis", 2019, theorem 2.4.
     */
    static double tolerance(int size, DataType type) {
        return switch (type) {
            case DOUBLE -> 2 * certain(size * Math.pow(2, -53));
            case HALF -> DEVIATIONS * Math.sqrt(size) * Math.pow(2, -11);
            default -> certain(size * Math.pow(2, -24));
        };
    }

    private static double certain(double nu) {
        return nu / (1 - nu);
    }

    /** The largest difference, relative to the sum of the absolute products that the element is made of. */
    static double of(Product product, RandomMatrix x, RandomMatrix y) {
        int[] rows = rows(x.size());
        double[][] exact = new double[rows.length][x.size()];
        double[][] scale = new double[rows.length][x.size()];
        multiply(x, y, rows, exact, scale);
        double worst = 0;
        for (int i = 0; i < rows.length; i++) {
            double[] actual = product.resultRow(rows[i]);
            for (int j = 0; j < actual.length; j++) {
                double error = Math.abs(actual[j] - exact[i][j]) / scale[i][j];
                worst = Math.max(worst, error); // if one is NaN, the result is
            }
        }
        return worst;
    }

    private static int[] rows(int size) {
        IntStream rows = size <= WHOLE_PRODUCT
                ? IntStream.range(0, size)
                : new Random(size).ints(0, size).distinct().limit(SAMPLE_ROWS);
        return rows.toArray();
    }

    private static void multiply(RandomMatrix x, RandomMatrix y, int[] rows, double[][] product, double[][] scale) {
        float[][] xRows = IntStream.of(rows).mapToObj(x::row).toArray(float[][]::new);
        for (int k = 0; k < y.size(); k++) {
            float[] yRow = y.row(k);
            for (int i = 0; i < rows.length; i++) {
                addRow(xRows[i][k], yRow, product[i], scale[i]);
            }
        }
    }

    private static void addRow(double factor, float[] yRow, double[] product, double[] scale) {
        for (int j = 0; j < yRow.length; j++) {
            product[j] += factor * yRow[j];
            scale[j] += Math.abs(factor * yRow[j]);
        }
    }
}
