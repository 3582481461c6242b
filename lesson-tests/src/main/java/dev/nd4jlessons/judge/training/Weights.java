package dev.nd4jlessons.judge.training;

import java.util.Arrays;

/**
 * Every parameter of a network with one hidden layer; of one that was trained in float32, each is a float32 value.
 *
 * @param inputs how many numbers a sample has
 * @param hidden how many hidden units there are
 * @param classes how many classes there are
 * @param w1 the first layer's weights [hidden, inputs], row by row
 * @param b1 the first layer's bias [hidden]
 * @param w2 the second layer's weights [classes, hidden], row by row
 * @param b2 the second layer's bias [classes]
 */
public record Weights(int inputs, int hidden, int classes, double[] w1, double[] b1, double[] w2, double[] b2) {
    /** Refuses values that do not fill the shape. */
    public Weights {
        require(Figure.W1, w1, (long) hidden * inputs);
        require(Figure.B1, b1, hidden);
        require(Figure.W2, w2, (long) classes * hidden);
        require(Figure.B2, b2, classes);
    }

    /** The values of one parameter, row by row. */
    public double[] of(Figure parameter) {
        return switch (parameter) {
            case W1 -> w1;
            case B1 -> b1;
            case W2 -> w2;
            case B2 -> b2;
            case LOSS -> throw new IllegalArgumentException("A loss is no parameter");
        };
    }

    /** How many columns a parameter has. */
    public int columns(Figure parameter) {
        return switch (parameter) {
            case W1 -> inputs;
            case B1, W2 -> hidden;
            case B2 -> classes;
            case LOSS -> throw new IllegalArgumentException("A loss is no parameter");
        };
    }

    /** Whether {@code other} is of a network of the same size. */
    public boolean sameShape(Weights other) {
        return inputs == other.inputs && hidden == other.hidden && classes == other.classes;
    }

    /** Whether every value is a finite number. */
    public boolean finite() {
        return finite(w1) && finite(b1) && finite(w2) && finite(b2);
    }

    private static boolean finite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private static void require(Figure parameter, double[] values, long length) {
        if (values.length != length) {
            throw new IllegalArgumentException(parameter.symbol() + " has " + values.length + " values, not " + length);
        }
    }
}
