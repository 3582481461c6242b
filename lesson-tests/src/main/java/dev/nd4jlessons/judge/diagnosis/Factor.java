package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recognises tensors that are right but for one factor, the same in every element. */
final class Factor {
    /** What is nearer to 1 is lost precision, not a factor. */
    private static final double LEAST = 1e-4;

    private final List<Observation> spoiled;

    private Factor(List<Observation> spoiled) {
        this.spoiled = spoiled;
    }

    /** The factor that explains every observation of the tensors that are {@code wrong} somewhere. */
    static Optional<Check.Diagnosis> of(List<Observation> seen, List<Observation> wrong) {
        Set<String> names = wrong.stream().map(Observation::name).collect(Collectors.toSet());
        Factor factor =
                new Factor(seen.stream().filter(o -> names.contains(o.name())).toList());
        Observation first = wrong.get(0);
        double times = ratio(first);
        return factor.name(times)
                .map(id -> new Check.Diagnosis(
                        id,
                        Stream.concat(Diagnostician.values(wrong).stream(), Stream.of(Diagnostician.number(times)))
                                .toList()));
    }

    /** The ratio where it is known best, at the largest element. */
    private static double ratio(Observation o) {
        double[] right = o.expected().values().values();
        int largest = 0;
        for (int i = 1; i < right.length; i++) {
            largest = Math.abs(right[i]) > Math.abs(right[largest]) ? i : largest;
        }
        return o.actual().values()[largest] / right[largest];
    }

    private Optional<String> name(double first) {
        if (everywhere(o -> -1)) {
            return Optional.of("sign");
        }
        if (everywhere(o -> o.facts().number("n"))) {
            return Optional.of("times-n");
        }
        if (everywhere(o -> 1 / o.facts().number("n"))) {
            return Optional.of("over-n");
        }
        if (everywhere(o -> 0)) {
            return Optional.of("zero");
        }
        return Math.abs(first - 1) > LEAST && everywhere(o -> first) ? Optional.of("factor") : Optional.empty();
    }

    private boolean everywhere(ToDoubleFunction<Observation> factor) {
        return spoiled.stream().allMatch(o -> scaled(o, factor));
    }

    private static boolean scaled(Observation o, ToDoubleFunction<Observation> factor) {
        double times;
        try {
            times = factor.applyAsDouble(o);
        } catch (IllegalArgumentException noSuchFact) {
            return false;
        }
        for (int i = 0; i < o.actual().values().length; i++) {
            double right = o.expected().values().values()[i];
            double allowed = 2 * o.tolerance() * o.expected().terms().values()[i]
                    + o.expected().rounding().values()[i];
            boolean near = Math.abs(o.actual().values()[i] - times * right) <= Math.max(1, Math.abs(times)) * allowed;
            if (!near && !o.onKink(i)) {
                return false;
            }
        }
        return true;
    }
}
