package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.math.Tolerance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts each gradient of a check under the microscope, in the situation that shows most. */
public final class Microscopes {
    /** What a detour through float32 costs: its rounding, a few times over. */
    private static final double LOST_DIGITS = 8 * Tolerance.FLOAT_EPSILON;

    private final Function<Observation, @Nullable Derivative> derivatives;

    /** Looks with what {@code derivatives} knows of a tensor. */
    public Microscopes(Function<Observation, @Nullable Derivative> derivatives) {
        this.derivatives = derivatives;
    }

    /**
     * One microscope for each gradient, and for every other tensor that is wrong.
     *
     * @param again what the same check saw when it was run once more; empty if it was not
     */
    public List<Microscope> of(List<Observation> seen, List<Observation> again) {
        Map<String, Integer> worst = new LinkedHashMap<>();
        for (int i = 0; i < seen.size(); i++) {
            Observation here = seen.get(i);
            if (!here.scalar() && (here.name().startsWith("d") || !here.right())) {
                Integer there = worst.get(here.name());
                worst.put(here.name(), there == null || worse(here, seen.get(there)) ? Integer.valueOf(i) : there);
            }
        }
        List<Microscope> all = new ArrayList<>();
        worst.values().forEach(i -> all.add(of(seen.get(i), i < again.size() ? again.get(i) : null)));
        return all;
    }

    /**
     * What is wrong is worse than what is right, and in double it is seen more clearly than in float; of what is right
     * there is more to see in a larger array.
     */
    private static boolean worse(Observation one, Observation other) {
        if (one.right() != other.right()) {
            return !one.right();
        }
        if (one.type() != other.type()) {
            return one.type() == ElementType.DOUBLE;
        }
        if (one.right()) {
            return one.actual().values().length > other.actual().values().length;
        }
        return one.error(worst(one)) > other.error(worst(other));
    }

    private Microscope of(Observation seen, @Nullable Observation again) {
        int columns = seen.actual().columns();
        List<List<Deviation>> deviations = new ArrayList<>();
        for (int row = 0; row < seen.actual().rows(); row++) {
            List<Deviation> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                line.add(deviation(seen, again, row * columns + column));
            }
            deviations.add(line);
        }
        Derivative derivative = derivatives.apply(seen);
        return new Microscope(
                seen.name(),
                seen.type().word(),
                Shrinker.tensor(seen.name(), seen.actual()).rows(),
                Shrinker.tensor(seen.name(), seen.expected().values()).rows(),
                deviations,
                derivative == null ? null : derivative.curve(seen, worst(seen)));
    }

    private static Deviation deviation(Observation seen, @Nullable Observation again, int i) {
        double actual = seen.actual().values()[i];
        if (actual == seen.expected().values().values()[i]) {
            return Deviation.NONE;
        }
        boolean kink =
                seen.expected().low().values()[i] < seen.expected().high().values()[i];
        double error = seen.error(i);
        if (error <= seen.tolerance()) {
            return kink ? Deviation.KINK : Deviation.ROUNDING;
        }
        if (again != null
                && again.actual().sameShape(seen.actual())
                && again.actual().values()[i] != actual) {
            return Deviation.NONDETERMINISM;
        }
        return error <= LOST_DIGITS ? Deviation.ROUNDING : Deviation.BUG;
    }

    /** The element with the largest error, as the check counts it. */
    private static int worst(Observation seen) {
        int worst = 0;
        for (int i = 1; i < seen.actual().values().length; i++) {
            worst = seen.error(i) > seen.error(worst) ? i : worst;
        }
        return worst;
    }
}
