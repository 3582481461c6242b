package dev.nd4jlessons.plugin.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.variants.Combination;
import dev.nd4jlessons.variants.Variant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final Task TASK = Course.load().task("3.1");
    private static final Check.Part RIGHT = part(4);
    private static final Check.Part WRONG = part(3);

    private final Tries tries = new Tries();
    private final Rows rows = new Rows(tries);

    @Test
    void aWrongElementIsARejectionByValueWhateverCameAfterIt() {
        tried("made-up", null, check(problem(Problem.Kind.THREW), "sign", WRONG));

        VariantRow row = rows.of(variant("value", "sign"));

        assertThat(row.rejectedBy()).isEqualTo(ProofResult.VALUE);
        assertThat(row.rejected()).isTrue();
        assertThat(row.diagnosed()).isTrue();
    }

    @Test
    void aChangedArrayIsARejectionAndItsOwnDiagnosis() {
        tried("made-up", null, check(problem(Problem.Kind.MUTATED), null, RIGHT));

        VariantRow row = rows.of(variant("MUTATED", null));

        assertThat(row.rejectedBy()).isEqualTo(ProofResult.SENTINEL);
        assertThat(row.diagnosed()).isTrue();
    }

    @Test
    void anExceptionAloneIsNoRejection() {
        tried("made-up", null, check(problem(Problem.Kind.THREW), null, RIGHT));

        VariantRow row = rows.of(variant("value", "sign"));

        assertThat(row.rejectedBy()).isEqualTo(ProofResult.EXCEPTION);
        assertThat(row.rejected()).isFalse();
    }

    @Test
    void aVariantThatPassesIsNotRejected() {
        tried("made-up", null, check(null, null, RIGHT));

        assertThat(rows.of(variant("value", null)).rejected()).isFalse();
    }

    @Test
    void aVariantThatEndsItsJvmIsNotRejected() {
        tries.stopped("made-up");

        assertThat(rows.of(variant("value", null)).rejected()).isFalse();
    }

    @Test
    void everyAspectHasItsMarkInOrder() {
        tried("made-up", null, check(null, null, WRONG));
        tried("made-up", "shapes", check(null, null, RIGHT));
        tried("made-up", "views", check(null, null, WRONG));

        assertThat(rows.of(variant("value", null)).aspects())
                .containsExactly(
                        java.util.Map.entry("shapes", ProofResult.PASSES),
                        java.util.Map.entry("views", ProofResult.VALUE));
    }

    @Test
    void aPairOfMistakesThatIsTakenForOneIsNotKeptApart() {
        tried("a+b", null, check(null, "sign", WRONG));

        assertThat(Conditions.keptApart(rows.of(new Combination("a", "b"), "3.1")))
                .isFalse();
    }

    @Test
    void aTaskIsCompleteIfItFailsAsShippedAndPassesAsSolved() {
        tried(Candidates.shipped(TASK), null, check(problem(Problem.Kind.NOT_WRITTEN), null));
        tried(Candidates.solved(TASK), null, check(null, null, RIGHT));

        assertThat(rows.of(TASK, List.of()).met()).isTrue();
        assertThat(rows.of(TASK, List.of("hint.3.1.question")).met()).isFalse();
    }

    @Test
    void aTaskThatIsWrittenAlreadyIsNotComplete() {
        tried(Candidates.shipped(TASK), null, check(null, null, RIGHT));
        tried(Candidates.solved(TASK), null, check(null, null, RIGHT));

        assertThat(rows.of(TASK, List.of()).shipped()).isEqualTo(Status.PASSED);
        assertThat(rows.of(TASK, List.of()).met()).isFalse();
    }

    private void tried(String id, @Nullable String aspect, Check check) {
        tries.add(new Event.Tried(id, aspect, check));
    }

    private static Variant variant(String outcome, @Nullable String diagnosis) {
        return new Variant("made-up", "kind", "3.1", TASK.file(), "a", "b", outcome, diagnosis);
    }

    private static Check check(@Nullable Problem problem, @Nullable String diagnosis, Check.Part... parts) {
        Check.Diagnosis named = diagnosis == null ? null : new Check.Diagnosis(diagnosis, List.of());
        return new Check("3.1", List.of(parts), problem, named);
    }

    private static Problem problem(Problem.Kind kind) {
        return new Problem(kind, List.of("3.1"), null, List.of());
    }

    private static Check.Part part(long passed) {
        double error = passed == 4 ? 0 : 1;
        return new Check.Part(
                "dW", "double", new long[] {2, 2}, 4, error, 1e-8, new long[] {0, 0}, 1.0, 1.0, passed, 4 - passed);
    }
}
