package dev.nd4jlessons.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one task.
 *
 * @param task the task's number
 * @param parts what was compared; empty if the learner's code did not get that far
 * @param problem what kept the comparison from being made or finished, or null
 * @param diagnosis the mistake that reproduces the learner's tensors, or null
 * @param partly the mistake that reproduces one of several wrong tensors, where none reproduces them all; or null
 * @param known what is known of wrong tensors that no mistake reproduces: statements whose messages are under
 *     {@code known.ID}
 * @param explanation what makes the outcome understandable, or null where none was asked for
 */
public record Check(
        String task,
        List<Part> parts,
        @Nullable Problem problem,
        @Nullable Diagnosis diagnosis,
        @Nullable Diagnosis partly,
        List<Diagnosis> known,
        @Nullable Explanation explanation) {
    /** A check without an explanation. */
    public Check(String task, List<Part> parts, @Nullable Problem problem, @Nullable Diagnosis diagnosis) {
        this(task, parts, problem, diagnosis, null, List.of(), null);
    }

    /** The same check, explained. */
    public Check explainedBy(@Nullable Explanation how) {
        return new Check(task, parts, problem, diagnosis, partly, known, how);
    }

    /**
     * One tensor compared, every element of it.
     *
     * @param name which tensor in which situation, for example {@code dW}
     * @param dataType {@code double} or {@code float}
     * @param shape its shape where the worst element is
     * @param elements how many elements were compared, of all situations
     * @param maxRelativeError the largest relative error; null if it is not a finite number
     * @param tolerance what is allowed
     * @param worst the index of the worst element
     * @param analytic the learner's value there; null if it is not a finite number
     * @param numeric the value it should have; null if it is not a finite number
     * @param passed how many elements are within tolerance, of all situations
     * @param wrong how many are not where the worst element is: in one tensor of this {@code shape}
     */
    public record Part(
            String name,
            String dataType,
            long[] shape,
            long elements,
            @Nullable Double maxRelativeError,
            double tolerance,
            long[] worst,
            @Nullable Double analytic,
            @Nullable Double numeric,
            long passed,
            long wrong) {
        /** Whether every element is within tolerance; false for anything that is not a finite number. */
        public boolean withinTolerance() {
            return maxRelativeError != null && maxRelativeError <= tolerance && passed == elements && elements > 0;
        }
    }

    /**
     * A mistake that was recognised.
     *
     * @param id its name in the catalogue of mistakes; its message is under {@code diagnosis.ID}
     * @param values what fills that message in
     */
    public record Diagnosis(String id, List<String> values) {}
}
