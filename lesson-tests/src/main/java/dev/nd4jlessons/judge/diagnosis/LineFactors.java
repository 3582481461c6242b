package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Recognises tensors that are right but for a factor of each row, or of each column. */
final class LineFactors implements Recogniser {
    /** Fewer elements in a line would agree with any factor. */
    private static final int LEAST = 2;

    /** So many factors are named. */
    private static final int NAMED = 6;

    private final String id;
    private final boolean columns;

    private LineFactors(String id, boolean columns) {
        this.id = id;
        this.columns = columns;
    }

    /** Factors of rows. */
    static LineFactors ofRows() {
        return new LineFactors("row-factors", false);
    }

    /** Factors of columns. */
    static LineFactors ofColumns() {
        return new LineFactors("column-factors", true);
    }

    @Override
    public Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong) {
        List<Double> shown = List.of();
        for (Observation o : wrong) {
            List<Double> factors = factors(o);
            if (factors.isEmpty()) {
                return Optional.empty();
            }
            if (shown.isEmpty() && tells(o, factors)) {
                shown = factors;
            }
        }
        return shown.isEmpty() || !allTell(wrong)
                ? Optional.empty()
                : Optional.of(new Check.Diagnosis(id, values(wrong, shown)));
    }

    /** Each wrong tensor has to show it in at least one situation with several long lines. */
    private boolean allTell(List<Observation> wrong) {
        return wrong.stream()
                .map(Observation::name)
                .distinct()
                .allMatch(name -> wrong.stream().anyMatch(o -> o.name().equals(name) && tells(o, factors(o))));
    }

    private static boolean tells(Observation o, List<Double> factors) {
        Matrix actual = o.actual();
        boolean differ = factors.stream().anyMatch(factor -> Math.abs(factor - factors.get(0)) > 1e-6);
        return differ && actual.rows() >= LEAST && actual.columns() >= LEAST;
    }

    /** The factor of every line; none if one of them has no single factor. */
    private List<Double> factors(Observation o) {
        Matrix right = o.expected().values();
        List<Double> factors = new ArrayList<>();
        for (int line = 0; line < (columns ? right.columns() : right.rows()); line++) {
            double factor = factor(o, line);
            for (int i = 0; i < right.values().length; i++) {
                if (lineOf(right, i) == line && !near(o, i, factor)) {
                    return List.of();
                }
            }
            factors.add(factor);
        }
        return factors;
    }

    /** The ratio at the largest element of a line. */
    private double factor(Observation o, int line) {
        double[] right = o.expected().values().values();
        int largest = -1;
        for (int i = 0; i < right.length; i++) {
            if (lineOf(o.actual(), i) == line && (largest < 0 || Math.abs(right[i]) > Math.abs(right[largest]))) {
                largest = i;
            }
        }
        return right[largest] == 0 ? 1 : o.actual().values()[largest] / right[largest];
    }

    private static boolean near(Observation o, int i, double factor) {
        double allowed = 2 * o.tolerance() * o.expected().terms().values()[i]
                + o.expected().rounding().values()[i];
        double off = o.actual().values()[i] - factor * o.expected().values().values()[i];
        return o.onKink(i) || Math.abs(off) <= Math.max(1, Math.abs(factor)) * allowed;
    }

    private int lineOf(Matrix matrix, int i) {
        return columns ? i % matrix.columns() : i / matrix.columns();
    }

    private static List<String> values(List<Observation> wrong, List<Double> factors) {
        String list = String.join(
                ", ", factors.stream().limit(NAMED).map(Diagnostician::number).toList());
        return Stream.concat(
                        Diagnostician.values(wrong).stream(), Stream.of(factors.size() > NAMED ? list + ", …" : list))
                .toList();
    }
}
