package dev.nd4jlessons.judge.math;

/** Softmax and cross entropy in plain Java: the loss as the terms that it is the sum of. */
public final class Softmax {
    private Softmax() {}

    /** The probabilities of each row of {@code logits}. */
    public static Matrix probabilities(Matrix logits) {
        Matrix exp = shifted(logits).map(Math::exp);
        return exp.zip(exp.sumOverColumns(), (a, b) -> a / b);
    }

    /**
     * The mean cross entropy as a function of the logits, [2, N]: the first row holds {@code log(sum(exp(z))) / N}, the
     * second {@code -z[label] / N}; the loss is the sum of all.
     *
     * <p>Each row of z is shifted by its maximum at {@code centre}, which changes no difference of the two, and keeps
     * both small.
     */
    public static NumericalGradient.Function terms(Matrix centre, Matrix oneHot) {
        Matrix shift = rowMaxima(centre);
        return logits -> {
            Matrix shifted = logits.minus(shift);
            Matrix logSums = shifted.map(Math::exp).sumOverColumns().map(Math::log);
            Matrix labelled = shifted.hadamard(oneHot).sumOverColumns().scale(-1);
            int n = logits.rows();
            double[] terms = new double[2 * n];
            for (int row = 0; row < n; row++) {
                terms[row] = logSums.at(row, 0) / n;
                terms[n + row] = labelled.at(row, 0) / n;
            }
            return new Matrix(2, n, terms);
        };
    }

    /** The logits less the largest of their row, which changes neither loss nor gradient. */
    public static Matrix shifted(Matrix logits) {
        return logits.minus(rowMaxima(logits));
    }

    private static Matrix rowMaxima(Matrix matrix) {
        Matrix maxima = Matrix.zeros(matrix.rows(), 1);
        for (int row = 0; row < matrix.rows(); row++) {
            double largest = Double.NEGATIVE_INFINITY;
            for (int column = 0; column < matrix.columns(); column++) {
                largest = Math.max(largest, matrix.at(row, column));
            }
            maxima.values()[row] = largest;
        }
        return maxima;
    }
}
