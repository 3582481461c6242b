package dev.nd4jlessons.plugin.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.messages.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from trainings that were really made: 200 that are right, and ten of each kind that is not. */
class ReadingTest {
    private static final Messages ENGLISH =
            new Messages("dev.nd4jlessons.plugin.reading.messages", Locale.ENGLISH, ReadingTest.class.getClassLoader());

    @Test
    void nothingIsSaidOfTwoHundredRightTrainings() {
        assertThat(ReferenceRun.of("right"))
                .hasSize(200)
                .allSatisfy(run -> assertThat(run.reading().findings())
                        .as("seed %s", run.seed())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "slow, slow",
        "few-epochs, slow",
        "few-units, narrow",
        "large-steps, dead",
        "whole-batch, oscillates",
        "long, overfits"
    })
    void eachKindOfTrainingIsReadForWhatItIs(String kind, String finding) {
        assertThat(ReferenceRun.of(kind))
                .hasSize(10)
                .allSatisfy(run -> assertThat(run.reading().findings())
                        .as("%s, seed %s", kind, run.seed())
                        .extracting(Finding::id)
                        .contains(finding));
    }

    @ParameterizedTest
    @CsvSource({
        "slow, 1, 'It was still learning when it ended: the last 6 epochs took the training loss from 1.55 to 1.35. It needs larger steps or more epochs.'",
        "few-units, 0, 'All that tells ten digits apart has to pass through 2 hidden units; the training loss still stands at 1.52.'",
        "large-steps, 0, '16 of the 30 hidden units are dead: they answer to none of the validation digits, so that no gradient reaches them any more. Steps that are too large do that.'"
    })
    void aFindingIsASentenceWithItsFigures(String kind, int seed, String sentence) {
        assertThat(ReferenceRun.of(kind).get(seed).reading().sentences(ENGLISH).get(0))
                .isEqualTo(sentence);
    }

    @Test
    void aLossThatIsNoNumberIsAllThatIsSaid() {
        List<Epoch> epochs = List.of(new Epoch(0, 2.3, 2.2, 0.1), new Epoch(1, null, null, 0.1));
        assertThat(Reading.of(epochs, null, null).findings()).containsExactly(Finding.of("diverged", 2));
    }

    @Test
    void ofNoEpochNothingIsSaid() {
        assertThat(Reading.of(List.of(), null, null).findings()).isEmpty();
    }
}
