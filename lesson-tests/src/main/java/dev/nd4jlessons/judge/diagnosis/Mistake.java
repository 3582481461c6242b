package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.judge.math.Matrix;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that people make, as what it computes.
 *
 * @param id its name; its message is under {@code diagnosis.ID}
 * @param wrong for each tensor that the mistake spoils, the wrong formula; the other tensors are right
 */
public record Mistake(String id, Map<String, Formula> wrong) {
    private static final String EVERY = "*";

    /** What a tensor comes to. */
    @FunctionalInterface
    public interface Formula {
        /** The tensor that the mistake gives; throws IllegalArgumentException where shapes or facts do not allow it. */
        Matrix of(Facts facts);
    }

    /** A mistake that spoils one tensor. */
    public static Mistake in(String tensor, String id, Formula formula) {
        return new Mistake(id, Map.of(tensor, formula));
    }

    /** A mistake that spoils every tensor of its task in the same way. */
    public static Mistake everywhere(String id, Formula formula) {
        return new Mistake(id, Map.of(EVERY, formula));
    }

    /** The wrong formula of {@code tensor}; null if the mistake leaves it right. */
    public @Nullable Formula formula(String tensor) {
        return wrong.getOrDefault(tensor, wrong.get(EVERY));
    }
}
