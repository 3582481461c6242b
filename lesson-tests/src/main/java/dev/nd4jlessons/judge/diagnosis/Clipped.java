package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises tensors whose elements are cut off at one size, of either sign, and are right below it. */
final class Clipped implements Recogniser {
    private static final double SAME = 1e-9;

    @Override
    public Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong) {
        double limit = wrong.stream()
                .flatMapToDouble(o -> Arrays.stream(o.actual().values()))
                .map(Math::abs)
                .max()
                .orElse(0);
        return limit > 0 && wrong.stream().allMatch(o -> isClipped(o, limit))
                ? Optional.of(diagnosis(wrong, limit))
                : Optional.empty();
    }

    private static boolean isClipped(Observation o, double limit) {
        for (int i = 0; i < o.actual().values().length; i++) {
            double actual = o.actual().values()[i];
            double right = o.expected().values().values()[i];
            boolean cut = Math.abs(right) > limit && Math.abs(actual - Math.copySign(limit, right)) <= SAME * limit;
            if (!cut && !(o.error(i) <= o.tolerance())) {
                return false;
            }
        }
        return true;
    }

    private static Check.Diagnosis diagnosis(List<Observation> wrong, double limit) {
        return new Check.Diagnosis(
                "gradient-clipped",
                Stream.concat(Diagnostician.values(wrong).stream(), Stream.of(Diagnostician.number(limit)))
                        .toList());
    }
}
