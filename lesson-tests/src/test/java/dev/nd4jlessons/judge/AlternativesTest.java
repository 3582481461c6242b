package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlternativesTest {
    private static final int SEEDS = 3;

    @TempDir
    private Path folder;

    static List<Variant> alternatives() {
        return Variant.right();
    }

    @ParameterizedTest
    @MethodSource("alternatives")
    void rightSolutionPassesHoweverItIsWritten(Variant variant) throws IOException {
        Implementation right = Sources.compile(folder, variant.file(), variant.source());

        for (long seed = 0; seed < SEEDS; seed++) {
            Check check = TaskChecks.check(right, variant.task(), seed);

            assertThat(Judge.status(check)).as("seed %d: %s", seed, check).isEqualTo(Status.PASSED);
        }
    }
}
