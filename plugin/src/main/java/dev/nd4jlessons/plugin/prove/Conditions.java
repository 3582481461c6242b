package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.results.ProofResult.Condition;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import java.util.List;
import java.util.Objects;

/** What is demanded of a course whose checks can be trusted. */
final class Conditions {
    /** So many mistakes, each of its own kind. */
    static final int LEAST_KINDS = 40;

    /** So many pairs of mistakes. */
    static final int LEAST_COMBINATIONS = 10;

    /** This share of the variants is to be named, in percent. */
    static final int LEAST_DIAGNOSED = 90;

    private Conditions() {}

    static List<Condition> of(List<TaskRow> tasks, List<VariantRow> variants, List<VariantRow> combinations) {
        long kinds = variants.stream().map(VariantRow::kind).distinct().count();
        long rejected = variants.stream().filter(VariantRow::rejected).count();
        long diagnosed = variants.stream().filter(VariantRow::diagnosed).count();
        long mistaken = variants.stream().filter(Conditions::mistaken).count();
        long kept = combinations.stream().filter(Conditions::keptApart).count();
        long complete = tasks.stream().filter(TaskRow::met).count();
        boolean enough = diagnosed * 100 >= (long) LEAST_DIAGNOSED * variants.size();
        return List.of(
                condition("kinds", kinds >= LEAST_KINDS, kinds, LEAST_KINDS),
                condition("rejected", rejected == variants.size(), rejected, variants.size()),
                condition("diagnosed", enough, diagnosed, leastDiagnosed(variants.size())),
                condition("misnamed", mistaken == 0, mistaken, 0),
                condition(
                        "combinations",
                        kept == combinations.size() && kept >= LEAST_COMBINATIONS,
                        kept,
                        Math.max(LEAST_COMBINATIONS, combinations.size())),
                condition("tasks", complete == tasks.size() && complete > 0, complete, tasks.size()));
    }

    private static long leastDiagnosed(int variants) {
        return ((long) variants * LEAST_DIAGNOSED + 99) / 100;
    }

    /** Two mistakes are rejected, and not taken for one. */
    static boolean keptApart(VariantRow row) {
        return row.rejected() && row.diagnosis() == null;
    }

    /** A wrong name is worse than none. */
    private static boolean mistaken(VariantRow row) {
        return row.diagnosis() != null && !Objects.equals(row.diagnosis(), row.expected());
    }

    private static Condition condition(String name, boolean met, long found, long wanted) {
        return new Condition(name, met, Long.toString(found), Long.toString(wanted));
    }
}
