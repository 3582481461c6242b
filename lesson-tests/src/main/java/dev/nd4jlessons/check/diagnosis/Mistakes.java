package dev.nd4jlessons.check.diagnosis;

import static dev.nd4jlessons.check.diagnosis.Mistake.in;

import java.util.List;

/** The catalogue of mistakes, a table for each task; the first that fits is named. */
public final class Mistakes {
    private Mistakes() {}

    /** Those of 3.1. */
    public static List<Mistake> linear() {
        return List.of(
                in("dW", "bias-as-weight", f -> f.get("dy").transpose().times(f.get("x")).scale(1)));
    }

    /** Those of 3.2. */
    public static List<Mistake> relu() {
        return List.of();
    }
}
