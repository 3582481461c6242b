package dev.nd4jlessons.results;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a proof of the checks came to: the content of {@code results/prove.json}.
 *
 * @param verdict {@code passed} if every condition is met
 * @param message the verdict in words, with what to do next
 * @param startedAt when, as an ISO instant
 * @param aspects what checks look at, in order: the columns of the kill matrix
 */
public record ProofResult(
        Verdict verdict,
        String message,
        long seed,
        String startedAt,
        double durationSeconds,
        List<String> aspects,
        List<Condition> conditions,
        List<TaskRow> tasks,
        List<VariantRow> variants,
        List<VariantRow> combinations) {
    /** By what a wrong variant is told from a right one. */
    public static final String VALUE = "value";

    /** A candidate's mark where an array was changed or shared that is not its own. */
    public static final String SENTINEL = "sentinel";

    /** A candidate's mark where it only fell over: wrong code that returns something might pass. */
    public static final String EXCEPTION = "exception";

    /** A candidate's mark where nothing is wrong. */
    public static final String PASSES = "passes";

    /**
     * One thing that is demanded of the course.
     *
     * @param name its message is under {@code condition.NAME}
     * @param found how much of it there is
     * @param wanted how much there has to be
     */
    public record Condition(String name, boolean met, String found, String wanted) {}

    /**
     * One task.
     *
     * @param shipped the status of its check as a learner first meets it
     * @param solved the status of the solution's check
     * @param hints how many hints it has
     * @param missing what it should have and has not: keys of hints, its anchor, points
     */
    public record TaskRow(
            String task,
            String name,
            int points,
            Status shipped,
            Status solved,
            int hints,
            List<String> missing,
            boolean met) {}

    /**
     * One wrong variant, or two at once: a row of the kill matrix.
     *
     * @param kind the mistake that it is; null for a combination
     * @param rejectedBy {@link #VALUE}, {@link #SENTINEL}, {@link #EXCEPTION} or {@link #PASSES}
     * @param expected the diagnosis that it should get; null if none is known, and for a combination
     * @param diagnosis the one that it got, or null; where an array was changed or shared, that is the diagnosis
     * @param aspects what each aspect of the check alone comes to, by its name
     */
    public record VariantRow(
            String id,
            String task,
            @Nullable String kind,
            String rejectedBy,
            @Nullable String expected,
            @Nullable String diagnosis,
            Map<String, String> aspects) {
        /** Whether it is rejected by what it does, rather than by falling over. */
        public boolean rejected() {
            return rejectedBy.equals(VALUE) || rejectedBy.equals(SENTINEL);
        }

        /** Whether it gets the diagnosis that it should. */
        public boolean diagnosed() {
            return expected != null && expected.equals(diagnosis);
        }
    }
}
