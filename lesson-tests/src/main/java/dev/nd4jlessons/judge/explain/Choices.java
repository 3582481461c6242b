package dev.nd4jlessons.judge.explain;

/** The small values that elements have on paper: different ones beside each other, so that one sees which goes where. */
public final class Choices {
    private static final double[] INTEGERS = {1, 2, 3, -1, -2, -3};

    private Choices() {}

    /** All integers from -3 to 3 but 0, that of {@code cycle} whose turn it is in the element {@code i} first. */
    public static double[] integers(int i, double... cycle) {
        return first(cycle[i % cycle.length], INTEGERS);
    }

    /** {@code choices}, {@code value} first. */
    public static double[] first(double value, double... choices) {
        double[] ordered = new double[choices.length];
        ordered[0] = value;
        int next = 1;
        for (double choice : choices) {
            if (choice != value) {
                ordered[next++] = choice;
            }
        }
        return ordered;
    }
}
