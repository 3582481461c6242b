package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of wrong tensors that no mistake explains: which of them are right, which rows and columns are wrong,
 * whether only signs are.
 *
 * <p>These are observations, not explanations: each holds for what was seen, and claims nothing about why.
 */
public final class Known {
    private static final double SAME = 1e-6;

    private final List<Observation> seen;
    private final List<Observation> wrong;
    private final Observation shown;

    private Known(List<Observation> seen, List<Observation> wrong) {
        this.seen = seen;
        this.wrong = wrong;
        this.shown = wrong.stream()
                .max(Comparator.comparing(Observation::largestError))
                .orElseThrow();
    }

    /** Statements, each with its message under {@code known.ID}; none if everything is right. */
    public static List<Check.Diagnosis> of(List<Observation> observations) {
        List<Observation> doubles = observations.stream()
                .filter(o -> o.type() == ElementType.DOUBLE)
                .toList();
        List<Observation> wrong = doubles.stream().filter(o -> !o.right()).toList();
        if (!wrong.isEmpty()) {
            return new Known(doubles, wrong).statements();
        }
        return observations.stream().allMatch(Observation::right)
                ? List.of()
                : List.of(new Check.Diagnosis("only-float", List.of()));
    }

    private List<Check.Diagnosis> statements() {
        List<Check.Diagnosis> all = new ArrayList<>();
        Set<String> bad = names(wrong.stream());
        Set<String> good = names(seen.stream());
        good.removeAll(bad);
        if (!good.isEmpty()) {
            all.add(statement("right-tensors", String.join(", ", good)));
        }
        addBatches(all);
        if (!shown.scalar()) {
            addLines(all);
        }
        if (allWrong((o, i) -> o.actual().values()[i] == 0)) {
            all.add(statement("zeros", String.join(", ", bad)));
        } else if (allWrong(Known::signOnly)) {
            all.add(statement("signs", String.join(", ", bad)));
        }
        return all;
    }

    /** Whether it depends on the batch having one row or several. */
    private void addBatches(List<Check.Diagnosis> all) {
        Set<String> bad = names(wrong.stream());
        List<Observation> concerned = seen.stream()
                .filter(o -> bad.contains(o.name()) && o.facts().has("n"))
                .toList();
        boolean single =
                wrong.stream().allMatch(o -> concerned.contains(o) && o.facts().number("n") == 1);
        boolean several =
                wrong.stream().allMatch(o -> concerned.contains(o) && o.facts().number("n") > 1);
        if (single && concerned.stream().anyMatch(o -> o.facts().number("n") > 1)) {
            all.add(statement("single-row"));
        } else if (several && concerned.stream().anyMatch(o -> o.facts().number("n") == 1)) {
            all.add(statement("several-rows"));
        }
    }

    private void addLines(List<Check.Diagnosis> all) {
        int columns = shown.actual().columns();
        int rows = shown.actual().rows();
        List<Integer> wrongRows = lines(rows, (i, row) -> i / columns == row);
        List<Integer> wrongColumns = lines(columns, (i, column) -> i % columns == column);
        if (wrongRows.size() < rows) {
            all.add(statement("rows", shown.name(), words(wrongRows), Integer.toString(rows)));
        }
        if (wrongColumns.size() < columns) {
            all.add(statement("columns", shown.name(), words(wrongColumns), Integer.toString(columns)));
        }
    }

    /** Which of so many lines have a wrong element, where the worst was seen. */
    private List<Integer> lines(int count, Membership membership) {
        return IntStream.range(0, count)
                .filter(line -> IntStream.range(0, shown.actual().values().length)
                        .anyMatch(i -> membership.isIn(i, line) && !rightAt(shown, i)))
                .boxed()
                .toList();
    }

    private boolean allWrong(Property property) {
        return wrong.stream().allMatch(o -> {
            IntPredicate has = i -> rightAt(o, i) || property.holds(o, i);
            return IntStream.range(0, o.actual().values().length).allMatch(has);
        });
    }

    private static boolean signOnly(Observation o, int i) {
        double actual = o.actual().values()[i];
        double expected = o.expected().values().values()[i];
        return Math.abs(actual + expected) <= SAME * Math.abs(expected);
    }

    private static boolean rightAt(Observation o, int i) {
        return o.error(i) <= o.tolerance();
    }

    private static Set<String> names(Stream<Observation> observations) {
        return observations.map(Observation::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(List<Integer> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static Check.Diagnosis statement(String id, String... values) {
        return new Check.Diagnosis(id, List.of(values));
    }

    /** Whether an element is in a line. */
    private interface Membership {
        boolean isIn(int element, int line);
    }

    /** What an element may be. */
    private interface Property {
        boolean holds(Observation o, int element);
    }
}
