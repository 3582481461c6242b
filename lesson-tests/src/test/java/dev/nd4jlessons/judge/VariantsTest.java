package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VariantsTest {
    @TempDir
    private Path folder;

    /** Not those that ND4J throws at, which prints lines of its own: a learner's build runs this class, and is quiet. */
    static List<Variant> variants() {
        return Variant.wrong().stream()
                .filter(variant -> !variant.outcome().equals("THREW"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void wrongVariantIsRejectedByItsOwnTask(Variant variant) throws IOException {
        assertRejected(variant, folder);
    }

    static void assertRejected(Variant variant, Path folder) throws IOException {
        Implementation wrong = Sources.compile(folder, variant.file(), variant.source());

        Check check = TaskChecks.check(wrong, variant.task(), 42);

        assertThat(Judge.status(check)).isEqualTo(Status.FAILED);
        assertThat(outcome(check)).as("%s", check.problem()).isEqualTo(variant.outcome());
        assertThat(check.diagnosis() == null ? null : check.diagnosis().id()).isEqualTo(variant.diagnosis());
        assertThat(check.partly() == null ? null : check.partly().id()).isIn(null, kind(variant));
    }

    @Test
    void mostVariantsAreFiniteAndOfTheRightShape() {
        assertThat(variants().stream()
                        .filter(variant -> List.of("value", "MUTATED").contains(variant.outcome())))
                .hasSizeGreaterThan(80);
    }

    @Test
    void everyVariantHasANameOfItsOwn() {
        assertThat(Variant.wrong()).extracting(Variant::id).doesNotHaveDuplicates();
    }

    private static String kind(Variant variant) {
        return VariantLibrary.load().variant(variant.id()).kind();
    }

    private static String outcome(Check check) {
        Problem problem = check.problem();
        return problem == null ? "value" : Objects.toString(problem.kind());
    }
}
