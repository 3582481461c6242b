package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.results.ShortNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the mistake behind wrong tensors.
 *
 * <p>It claims one only if it reproduces learner's tensors to rounding in every situation, and leaves right what is
 * right.
 */
public final class Diagnostician {
    /** What is tried for every task, after its own. */
    private static final List<Recogniser> COMMON =
            List.of(new SinglePrecision(), new Clipped(), LineFactors.ofRows(), LineFactors.ofColumns());

    private final List<Mistake> catalogue;
    private final List<Recogniser> recognisers;

    /** Knows the mistakes of {@code catalogue}, the more special ones first, and factors. */
    public Diagnostician(List<Mistake> catalogue) {
        this(catalogue, List.of());
    }

    /** The same, and what {@code recognisers} know of. */
    public Diagnostician(List<Mistake> catalogue, List<Recogniser> recognisers) {
        this.catalogue = catalogue;
        this.recognisers = Stream.concat(recognisers.stream(), COMMON.stream()).toList();
    }

    /** The mistake that explains {@code observations}; none if they are all right, or none does. */
    public Optional<Check.Diagnosis> explain(List<Observation> observations) {
        List<Observation> seen = observations.stream()
                .filter(o -> o.type() == ElementType.DOUBLE)
                .toList();
        List<Observation> wrong = seen.stream().filter(o -> !o.right()).toList();
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Stream<Check.Diagnosis> special = catalogue.stream()
                .filter(mistake -> reproduces(mistake, seen))
                .map(mistake -> new Check.Diagnosis(mistake.id(), values(wrong)));
        return special.findFirst()
                .or(() -> Factor.of(seen, wrong))
                .or(() -> recognisers.stream()
                        .flatMap(recogniser -> recogniser.recognise(seen, wrong).stream())
                        .findFirst());
    }

    /**
     * The mistake behind one wrong tensor, where several at once were made: that of the worst tensor that one explains,
     * and that leaves right what is right; what else is wrong is left aside. A single number has too many explanations.
     */
    public Optional<Check.Diagnosis> explainOne(List<Observation> observations) {
        List<Observation> seen = observations.stream()
                .filter(o -> o.type() == ElementType.DOUBLE)
                .toList();
        List<Observation> wrong = seen.stream()
                .filter(o -> !o.right())
                .sorted(Comparator.comparing(Observation::largestError).reversed())
                .toList();
        Set<String> names = wrong.stream().map(Observation::name).collect(Collectors.toSet());
        return wrong.stream()
                .filter(o -> !o.scalar())
                .map(Observation::name)
                .distinct()
                .flatMap(name ->
                        explain(seen.stream()
                                        .filter(o -> o.name().equals(name) || !names.contains(o.name()))
                                        .toList())
                                .stream())
                .findFirst();
    }

    private static boolean reproduces(Mistake mistake, List<Observation> seen) {
        return seen.stream().allMatch(o -> {
            Mistake.Formula formula = mistake.formula(o.name());
            return formula == null ? o.right() : reproduces(formula, o);
        });
    }

    private static boolean reproduces(Mistake.Formula formula, Observation o) {
        Matrix wrong;
        try {
            wrong = formula.of(o.facts());
        } catch (IllegalArgumentException notHere) {
            return false;
        }
        return near(wrong, o);
    }

    /** Whether {@code wrong} is what was observed, to rounding; at a kink anything is. */
    static boolean near(Matrix wrong, Observation o) {
        if (!wrong.sameShape(o.actual())) {
            return false;
        }
        double allowed = Tolerance.REPRODUCTION * Math.max(wrong.largest(), Double.MIN_NORMAL);
        for (int i = 0; i < wrong.values().length; i++) {
            if (!o.onKink(i) && !(Math.abs(wrong.values()[i] - o.actual().values()[i]) <= allowed)) {
                return false;
            }
        }
        return true;
    }

    /** What every message may use: the tensors that are wrong, and the batch size where the worst was seen. */
    public static List<String> values(List<Observation> wrong) {
        Facts facts = wrong.stream()
                .max(Comparator.comparing(Observation::largestError))
                .orElseThrow()
                .facts();
        return List.of(tensors(wrong), facts.has("n") ? number(facts.number("n")) : "");
    }

    static String tensors(List<Observation> wrong) {
        return String.join(
                ", ", new TreeSet<>(wrong.stream().map(Observation::name).toList()));
    }

    public static String number(double value) {
        return ShortNumber.of(value);
    }
}
