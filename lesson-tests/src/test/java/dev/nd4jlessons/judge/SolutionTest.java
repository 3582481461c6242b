package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SolutionTest {
    @ParameterizedTest(name = "{0} with seed {1}")
    @MethodSource("tasksAndSeeds")
    void solutionPassesItsCheck(String task, long seed) {
        Check check = TaskChecks.check(Implementations.solution(), task, seed);

        assertThat(check.problem()).isNull();
        assertThat(check.diagnosis()).isNull();
        assertThat(check.parts()).isNotEmpty().allMatch(Check.Part::withinTolerance);
    }

    static Stream<Arguments> tasksAndSeeds() {
        return Course.load().tasks().stream()
                .map(Task::number)
                .flatMap(task -> LongStream.range(40, 50).mapToObj(seed -> Arguments.of(task, seed)));
    }
}
