package dev.nd4jlessons.plugin.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import java.util.List;
import java.util.Locale;
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
    void aGoalThatTakesNoSubmissionNamesThoseThatDo() {
        assertThatThrownBy(() -> KnownProperties.refuseOtherSubmissions(
                        List.of("lessons.epochs", "lessons.submission"),
                        Set.of("lessons.submissions"),
                        Words.ofPlugin(Locale.ENGLISH)))
                .isInstanceOf(FixableException.class)
                .hasMessage("""
                    lessons.submission is not for this goal.
                    Grade one submission with: mvn lessons:grade -Dlessons.submission=PATH
                    Grade a folder of many with: mvn lessons:grade-class -Dlessons.submissions=FOLDER\
                    """);
    }

    @Test
    void whatAGoalTakesIsNotRefused() {
        assertThatCode(() -> KnownProperties.refuseOtherSubmissions(
                        List.of("lessons.submission"), Set.of("lessons.submission"), Words.ofPlugin(Locale.ENGLISH)))
                .doesNotThrowAnyException();
    }

    private static void refuseUnknown(String... names) {
        KnownProperties.refuseUnknown(List.of(names), Words.ofPlugin(Locale.ENGLISH));
    }
}
