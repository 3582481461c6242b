package dev.nd4jlessons.events;

/**
 * Everything that a trained network consists of: two linear layers, with ReLU between them.
 *
 * @param inputs how many numbers go in
 * @param hidden how many units the hidden layer has
 * @param classes how many scores come out
 * @param w1 weights of the hidden layer, row by row, shape [hidden, inputs]
 * @param b1 its biases
 * @param w2 weights of the output layer, row by row, shape [classes, hidden]
 * @param b2 its biases
 */
public record NetworkWeights(int inputs, int hidden, int classes, float[] w1, float[] b1, float[] w2, float[] b2) {
    /** Checks that each array is as long as its shape says. */
    public NetworkWeights {
        check("inputs, hidden and classes", inputs > 0 && hidden > 0 && classes > 0 ? 1 : 0, 1);
        check("w1", w1.length, (long) hidden * inputs);
        check("b1", b1.length, hidden);
        check("w2", w2.length, (long) classes * hidden);
        check("b2", b2.length, classes);
    }

    private static void check(String name, long length, long expected) {
        if (length != expected) {
            throw new IllegalArgumentException(name + " has " + length + " numbers and should have " + expected);
        }
    }

    /** How many numbers there are in all. */
    public int size() {
        return w1.length + b1.length + w2.length + b2.length;
    }

    /** Whether all of them are finite, so that they can be drawn. */
    public boolean isFinite() {
        return finite(w1) && finite(b1) && finite(w2) && finite(b2);
    }

    private static boolean finite(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    /** The scores of one input, computed in double precision. */
    public double[] scores(double[] x) {
        double[] activations = linear(x, w1, b1);
        for (int unit = 0; unit < hidden; unit++) {
            activations[unit] = Math.max(activations[unit], 0);
        }
        return linear(activations, w2, b2);
    }

    private static double[] linear(double[] x, float[] w, float[] b) {
        double[] y = new double[b.length];
        for (int o = 0; o < y.length; o++) {
            double sum = b[o];
            for (int i = 0; i < x.length; i++) {
                sum += w[o * x.length + i] * x[i];
            }
            y[o] = sum;
        }
        return y;
    }
}
