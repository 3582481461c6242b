package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not legal is refused before anything runs, with property, value and what is legal. */
class RefusedSettingsIT {
    private static CourseCopy course;

    @BeforeAll
    static void copy() throws Exception {
        course = CourseCopy.built("refused-settings");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lessons.accuracyThreshold | 1.5 | 1",
                "lessons.language | xx | ja",
                "lessons.epochs | -1 | 10000",
                "lessons.backend | tpu | cuda",
                "lessons.strict | ja | false",
                "lessons.task | 9.9 | 3.1",
            })
    void aValueThatIsNotLegalIsRefused(String property, String value, String legal) throws Exception {
        MavenRun run = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-D" + property + "=" + value)
                .fails()
                .says(property, value, legal);
        assertNothingRan(run);
    }

    @ParameterizedTest
    @CsvSource({"lessons.epoch, lessons.epochs", "lesson.epochs, lessons.epochs"})
    void aPropertyThatDoesNotExistIsRefusedWithTheNearestName(String property, String nearest) throws Exception {
        MavenRun run = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-D" + property + "=3")
                .fails()
                .says(property, nearest);
        assertNothingRan(run);
    }

    @Test
    void aPropertyOfAnotherGoalIsRefusedWithThatGoalUnlessItStandsInMavensConfiguration() throws Exception {
        MavenRun run = Maven.in(course)
                .run("-B", "lessons:train-mlp", "-Dlessons.task=3.1")
                .fails()
                .says("lessons.task is no property of lessons:train-mlp", "lessons:hint");
        assertNothingRan(run);
        Path config = course.root().resolve(".mvn/maven.config");
        Files.writeString(config, "-Dlessons.seed=7\n");
        Maven.in(course).run("-B", "lessons:list").succeeds();
        Files.delete(config);
    }

    private static void assertNothingRan(MavenRun run) throws IOException {
        assertThat(course.results()).isEmpty();
        assertThat(run.output()).doesNotContain("Exception in thread");
    }
}
