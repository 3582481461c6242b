package dev.nd4jlessons.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CombinationsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "linear-dw-averaged, linear-db-first-row",
        "linear-dw-sign, linear-dx-averaged",
        "linear-db-total, linear-dx-masked",
        "linear-dw-upstream-ignored, linear-db-averaged",
        "linear-dw-accumulated, linear-dx-sign",
        "relu-absolute-upstream, relu-mask-inverted",
        "loss-labels-missing, loss-mean-over-classes",
        "loss-plus-labels, loss-log-kept",
        "loss-mean-twice, loss-logits-kept",
        "model-sign, model-loss-scaled",
        "model-activation-twice, model-averaged",
        "sgd-plus, sgd-learning-rate-squared",
        "sgd-times-value, sgd-only-first",
        "timer-mean, timer-milliseconds",
        "timer-lower-middle, timer-no-warm-up"
    })
    void twoMistakesAreRejectedAndNotTakenForOne(String first, String second) throws IOException {
        Variant one = variant(first);
        Variant other = variant(second);
        String source = other.in(one.source());

        Check check = TaskChecks.check(Sources.compile(folder, one.file(), source), one.task(), 42);

        assertThat(Judge.status(check)).isEqualTo(Status.FAILED);
        assertThat(check.diagnosis()).isNull();
    }

    private static Variant variant(String id) {
        return Variant.wrong().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
