package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mistake of the form {@code right + c * direction}, with one number c for all situations, which is found where
 * {@code direction} is largest, and has to fit everywhere else.
 *
 * @param id its message is under {@code diagnosis.ID}; c comes after the values that every message may use
 * @param tensor the one that is spoiled, or {@code *} for every one
 */
public record Fit(String id, String tensor, Formula right, Formula direction) implements Recogniser {
    /** What is smaller is lost precision. */
    private static final double LEAST = 1e-6;

    @Override
    public Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong) {
        List<Observation> spoiled = seen.stream().filter(this::concerns).toList();
        if (!spoiled.containsAll(wrong)) {
            return Optional.empty();
        }
        try {
            double c = coefficient(wrong);
            boolean fits = Math.abs(c) >= LEAST && spoiled.stream().allMatch(o -> fits(o, c));
            return fits ? Optional.of(diagnosis(wrong, c)) : Optional.empty();
        } catch (IllegalArgumentException notHere) {
            return Optional.empty();
        }
    }

    private boolean concerns(Observation o) {
        return tensor.equals("*") || tensor.equals(o.name());
    }

    private double coefficient(List<Observation> wrong) {
        double largest = 0;
        double c = Double.NaN;
        for (Observation o : wrong) {
            double[] step = direction.of(o.facts()).values();
            double[] right = this.right.of(o.facts()).values();
            for (int i = 0; i < Math.min(step.length, o.actual().values().length); i++) {
                if (Math.abs(step[i]) > largest && !o.onKink(i)) {
                    largest = Math.abs(step[i]);
                    c = (o.actual().values()[i] - right[i]) / step[i];
                }
            }
        }
        return c;
    }

    private boolean fits(Observation o, double c) {
        Matrix fitted = right.of(o.facts()).plus(direction.of(o.facts()).scale(c));
        return Diagnostician.near(fitted, o);
    }

    private Check.Diagnosis diagnosis(List<Observation> wrong, double c) {
        return new Check.Diagnosis(
                id,
                Stream.concat(Diagnostician.values(wrong).stream(), Stream.of(Diagnostician.number(c)))
                        .toList());
    }
}
