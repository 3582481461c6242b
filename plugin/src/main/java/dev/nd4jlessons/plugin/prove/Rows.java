package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.variants.Combination;
import dev.nd4jlessons.variants.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what the checks saw of each candidate. */
final class Rows {
    private static final Set<Problem.Kind> SENTINEL = Set.of(Problem.Kind.MUTATED, Problem.Kind.ALIASED);

    /** What is told with its place and its cause: to say it is to diagnose it. */
    private static final Set<Problem.Kind> TOLD =
            Set.of(Problem.Kind.MUTATED, Problem.Kind.ALIASED, Problem.Kind.NOT_FINITE);

    private final Tries tries;

    Rows(Tries tries) {
        this.tries = tries;
    }

    /** The row of a task; {@code missing} is what the course lacks for it. */
    TaskRow of(Task task, List<String> missing) {
        Status shipped = status(Candidates.shipped(task));
        Status solved = status(Candidates.solved(task));
        boolean met = shipped == Status.NOT_STARTED && solved == Status.PASSED && missing.isEmpty();
        return new TaskRow(
                task.number(),
                task.name(),
                task.points(),
                shipped,
                solved,
                task.hints().size(),
                missing,
                met);
    }

    /** The row of a wrong variant. */
    VariantRow of(Variant variant) {
        return row(variant.id(), variant.task(), variant.kind(), expected(variant));
    }

    /** The row of two mistakes at once. */
    VariantRow of(Combination two, String task) {
        return row(two.id(), task, null, null);
    }

    private VariantRow row(String id, String task, @Nullable String kind, @Nullable String expected) {
        Check check = tries.check(id);
        Map<String, String> aspects = new LinkedHashMap<>();
        tries.aspects(id).forEach((aspect, seen) -> aspects.put(aspect, mark(seen)));
        return new VariantRow(id, task, kind, mark(check), expected, diagnosis(check), aspects);
    }

    private static @Nullable String expected(Variant variant) {
        boolean told = TOLD.stream().anyMatch(kind -> kind.name().equals(variant.outcome()));
        return variant.diagnosis() == null && told ? variant.outcome() : variant.diagnosis();
    }

    private static @Nullable String diagnosis(@Nullable Check check) {
        if (check == null) {
            return null;
        }
        if (check.diagnosis() != null) {
            return check.diagnosis().id();
        }
        Problem problem = check.problem();
        return problem != null && TOLD.contains(problem.kind()) ? problem.kind().name() : null;
    }

    private static String mark(@Nullable Check check) {
        if (check == null) {
            return ProofResult.EXCEPTION;
        }
        if (Judge.status(check) == Status.PASSED) {
            return ProofResult.PASSES;
        }
        if (!check.parts().stream().allMatch(Check.Part::withinTolerance)) {
            return ProofResult.VALUE;
        }
        Problem problem = check.problem();
        if (problem != null && problem.kind() == Problem.Kind.NOT_FINITE) {
            return ProofResult.VALUE;
        }
        return problem != null && SENTINEL.contains(problem.kind()) ? ProofResult.SENTINEL : ProofResult.EXCEPTION;
    }

    private Status status(String candidate) {
        Check check = tries.check(candidate);
        return check == null ? Status.ERROR : Judge.status(check);
    }
}
