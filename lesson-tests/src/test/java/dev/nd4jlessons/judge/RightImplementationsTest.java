package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No correct implementation is ever rejected, however it is written, whatever shapes and data a seed comes to.
 *
 * <p>{@code -Dlessons.test.seeds=1000} tries more than the 50 seeds of every build.
 */
class RightImplementationsTest {
    private static final int SEEDS = Integer.getInteger("lessons.test.seeds", 50);

    @TempDir
    private Path folder;

    /**
     * All task classes in one style.
     *
     * @param changes names in {@code alternatives.json}: what of the solution is written in another way
     */
    record Style(String name, List<String> changes) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Style> styles() throws IOException {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(Style.class.getResourceAsStream("implementations.json")),
                StandardCharsets.UTF_8)) {
            return List.of(new Gson().fromJson(reader, Style[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void rightImplementationIsNeverRejected(Style style) throws IOException {
        Implementation implementation = implementation(style);

        for (Task task : Course.load().tasks()) {
            for (long seed = 0; seed < SEEDS; seed++) {
                Check check = TaskChecks.check(implementation, task.number(), seed);

                assertThat(Judge.status(check))
                        .as("%s, task %s, seed %d: %s", style, task.number(), seed, check)
                        .isEqualTo(Status.PASSED);
                assertThat(check.diagnosis()).isNull();
            }
        }
    }

    @Test
    void thereAreEightStylesAndMore() throws IOException {
        assertThat(styles()).extracting(Style::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
    }

    private Implementation implementation(Style style) throws IOException {
        Map<String, Variant> known = new HashMap<>();
        Variant.right().forEach(variant -> known.put(variant.id(), variant));
        Map<String, String> sources = new HashMap<>();
        for (Task task : Course.load().tasks()) {
            sources.put(
                    task.file(),
                    Files.readString(Implementations.solutionSources().resolve(task.file())));
        }
        for (String change : style.changes()) {
            Variant variant = Objects.requireNonNull(known.get(change), change);
            sources.computeIfPresent(variant.file(), (file, source) -> variant.in(source));
        }
        Path classes = folder.resolve("classes");
        sources.forEach((file, source) -> Sources.compile(folder, file, source));
        return Implementations.in(classes);
    }
}
