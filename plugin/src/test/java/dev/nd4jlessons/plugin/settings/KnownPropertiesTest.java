package dev.nd4jlessons.plugin.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownPropertiesTest {
    @ParameterizedTest
    @CsvSource({
        "lessons.epoch, lessons.epochs",
        "lessons.solutions, lessons.solution",
        "lessons.batchsize, lessons.batchSize",
        "lessons.learning-rate, lessons.learningRate",
        "lessons.threshold, lessons.accuracyThreshold",
        "lessons.size, lessons.sizes",
        "lessons.timout, lessons.timeout",
        "lesson.epochs, lessons.epochs",
        "Lessons.Epochs, lessons.epochs",
    })
    void aSlipIsRefusedWithTheNearestName(String slip, String meant) {
        assertThatThrownBy(() -> refuseUnknown(slip))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith(slip + " is no property of the lessons. Did you mean " + meant + "?\n")
                .hasMessageContaining("lessons.accuracyThreshold, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lessons.points", "lessons.lr", "lesson.plan"})
    void whatIsNearToNothingIsRefusedWithoutAGuess(String far) {
        assertThatThrownBy(() -> refuseUnknown(far))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith(
                        far + " is no property of the lessons.\nThe properties are: lessons.solution, ");
    }

    @Test
    void propertiesOfOthersAreNoneOfOurBusiness() {
        assertThatCode(() -> refuseUnknown("skipTests", "style.color", "mylessons.epochs"))
                .doesNotThrowAnyException();
    }

    @Test
    void propertiesThatOtherPartsOfTheProjectReadAreAccepted() {
        assertThatCode(() -> refuseUnknown("lessons.author", "lessons.implementation", "lessons.task", "lessons.open"))
                .doesNotThrowAnyException();
    }

    @Test
    void aPropertyOfAnotherGoalIsRefusedWithThatGoal() {
        assertThatThrownBy(() -> refuseForeign("train-mlp", "lessons.seed", "lessons.task"))
                .isInstanceOf(FixableException.class)
                .hasMessage("lessons.task is no property of lessons:train-mlp, and would change nothing there.\n"
                        + "It is one of: lessons:hint.\n"
                        + "The properties of lessons:train-mlp are: lessons.seed.");
        assertThatCode(() -> refuseForeign("hint", "lessons.task", "lessons.author", "style.color"))
                .doesNotThrowAnyException();
    }

    private static void refuseForeign(String goal, String... names) {
        KnownProperties.refuseForeign(
                List.of(names),
                Map.of("train-mlp", Set.of("lessons.seed"), "hint", Set.of("lessons.task")),
                List.of(goal),
                Words.ofPlugin(Locale.ENGLISH));
    }

    private static void refuseUnknown(String... names) {
        KnownProperties.refuseUnknown(List.of(names), Words.ofPlugin(Locale.ENGLISH));
    }
}
