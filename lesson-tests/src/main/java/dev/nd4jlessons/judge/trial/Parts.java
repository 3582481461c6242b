package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.diagnosis.Observation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sums observations up: one part for each tensor and data type, with the worst element of all situations. */
public final class Parts {
    private Parts() {}

    public static List<Check.Part> of(List<Observation> observations) {
        Map<String, List<Observation>> byName = new LinkedHashMap<>();
        for (Observation observation : observations) {
            byName.computeIfAbsent(name(observation), key -> new ArrayList<>()).add(observation);
        }
        List<Check.Part> parts = new ArrayList<>();
        byName.forEach((name, group) -> parts.add(part(name, group)));
        return parts;
    }

    private static String name(Observation observation) {
        return observation.type() == ElementType.FLOAT ? observation.name() + " (float)" : observation.name();
    }

    private static Check.Part part(String name, List<Observation> group) {
        Worst worst = new Worst(group.get(0));
        group.forEach(worst::look);
        Observation at = worst.observation;
        double actual = at.actual().values()[worst.index];
        return new Check.Part(
                name,
                at.type().word(),
                at.scalar() ? new long[0] : at.actual().shape(),
                worst.elements,
                finite(worst.error),
                at.tolerance(),
                at.scalar()
                        ? new long[0]
                        : new long[] {
                            worst.index / at.actual().columns(),
                            worst.index % at.actual().columns()
                        },
                finite(actual),
                finite(at.expected().nearest(worst.index, actual)),
                worst.passed,
                IntStream.range(0, at.actual().values().length)
                        .filter(i -> !(at.error(i) <= at.tolerance()))
                        .count());
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The worst element so far. NaN is worse than any number. */
    private static final class Worst {
        Observation observation;
        int index;
        double error = -1;
        long elements;
        long passed;

        Worst(Observation first) {
            observation = first;
        }

        void look(Observation next) {
            for (int i = 0; i < next.actual().values().length; i++) {
                double here = next.error(i);
                elements++;
                passed += here <= next.tolerance() ? 1 : 0;
                if (here > error || (Double.isNaN(here) && !Double.isNaN(error))) {
                    observation = next;
                    index = i;
                    error = here;
                }
            }
        }
    }
}
