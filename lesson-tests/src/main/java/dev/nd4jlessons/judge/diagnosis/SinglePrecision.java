package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.math.Tolerance;
import java.util.List;
import java.util.Optional;

/** Recognises tensors of doubles that went through float32: each element is one, and is right but for its digits. */
final class SinglePrecision implements Recogniser {
    /** So much may be lost on the way: a few roundings to float32. */
    private static final double LOST = 16 * Tolerance.FLOAT_EPSILON;

    @Override
    public Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong) {
        return wrong.stream().allMatch(SinglePrecision::isFloat)
                ? Optional.of(new Check.Diagnosis("single-precision", Diagnostician.values(wrong)))
                : Optional.empty();
    }

    private static boolean isFloat(Observation o) {
        for (int i = 0; i < o.actual().values().length; i++) {
            double actual = o.actual().values()[i];
            double allowed = LOST * o.expected().terms().values()[i]
                    + o.expected().rounding().values()[i];
            double off = Math.abs(actual - o.expected().nearest(i, actual));
            if (actual != (float) actual || !(off <= allowed)) {
                return false;
            }
        }
        return true;
    }
}
