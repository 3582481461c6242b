package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.variants.Combination;
import dev.nd4jlessons.variants.Variant;
import dev.nd4jlessons.variants.VariantLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CombinationsTest {
    @TempDir
    private Path folder;

    static List<Combination> combinations() {
        return VariantLibrary.load().combinations();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void twoMistakesAreRejectedAndNotTakenForOne(Combination two) throws IOException {
        Variant one = VariantLibrary.load().variant(two.first());
        Variant other = VariantLibrary.load().variant(two.second());
        String source = other.in(
                one.in(Files.readString(Implementations.solutionSources().resolve(one.file()))));

        Check check = TaskChecks.check(Sources.compile(folder, one.file(), source), one.task(), 42);

        assertThat(Judge.status(check)).isEqualTo(Status.FAILED);
        assertThat(check.diagnosis()).isNull();
        assertThat(check.partly() == null ? null : check.partly().id()).isIn(null, one.diagnosis(), other.diagnosis());
    }
}
