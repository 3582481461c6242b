package dev.nd4jlessons.plugin.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.Condition;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private final List<TaskRow> tasks = new ArrayList<>(
            List.of(new TaskRow("3.1", "f", 25, Status.NOT_STARTED, Status.PASSED, 3, List.of(), true)));
    private final List<VariantRow> variants = new ArrayList<>();
    private final List<VariantRow> combinations = new ArrayList<>();

    ConditionsTest() {
        for (int i = 0; i < 40; i++) {
            variants.add(row("kind-" + i, ProofResult.VALUE, "sign", "sign"));
        }
        for (int i = 0; i < 10; i++) {
            combinations.add(row(null, ProofResult.VALUE, null, null));
        }
    }

    @Test
    void aCourseThatMeetsAllIsProved() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void oneMistakeInManyPlacesCountsOnce() {
        variants.set(0, row("kind-1", ProofResult.VALUE, "sign", "sign"));

        assertThat(broken()).containsExactly("kinds");
    }

    @Test
    void everyVariantHasToBeRejected() {
        variants.add(row("kind-1", ProofResult.PASSES, null, null));

        assertThat(broken()).containsExactly("rejected");
    }

    @Test
    void nineInTenHaveToBeNamed() {
        for (int i = 0; i < 4; i++) {
            variants.set(i, row("kind-" + i, ProofResult.VALUE, "sign", null));
        }
        assertThat(broken()).isEmpty();

        variants.set(4, row("kind-4", ProofResult.VALUE, "sign", null));
        assertThat(broken()).containsExactly("diagnosed");
    }

    @Test
    void aWrongNameIsNotForgiven() {
        variants.set(0, row("kind-0", ProofResult.VALUE, null, "sign"));

        assertThat(broken()).containsExactly("misnamed");
    }

    @Test
    void aPairOfMistakesMayNotBeTakenForOne() {
        combinations.set(0, row(null, ProofResult.VALUE, null, "sign"));

        assertThat(broken()).containsExactly("combinations");
    }

    @Test
    void thereHaveToBeTenPairs() {
        combinations.remove(0);

        assertThat(broken()).containsExactly("combinations");
    }

    @Test
    void everyTaskHasToBeComplete() {
        tasks.add(new TaskRow("3.2", "f", 10, Status.PASSED, Status.PASSED, 3, List.of(), false));

        assertThat(broken()).containsExactly("tasks");
    }

    private List<String> broken() {
        return Conditions.of(tasks, variants, combinations).stream()
                .filter(condition -> !condition.met())
                .map(Condition::name)
                .toList();
    }

    private static VariantRow row(
            @Nullable String kind, String rejectedBy, @Nullable String expected, @Nullable String diagnosis) {
        return new VariantRow("id", "3.1", kind, rejectedBy, expected, diagnosis, Map.of());
    }
}
