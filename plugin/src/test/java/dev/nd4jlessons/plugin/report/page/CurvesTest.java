package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.Samples;
import dev.nd4jlessons.plugin.report.svg.Plot;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurvesTest {
    private final Text text = new Text(Report.words(Locale.ENGLISH));

    @Test
    void theBandsAreThoseOfThirtyEpochs() {
        assertThat(Bands.load().epochs()).isEqualTo(30);
        assertThat(Bands.load().column("validation_accuracy_p50", 1)).containsExactly(0.6417);
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, below",
        "0.95, lowest",
        "0.965, lower",
        "0.9694, median",
        "0.975, upper",
        "0.98, highest",
        "0.99, above",
        "NaN, below"
    })
    void whereARunIsAmongTheRightOnesIsSaid(double accuracy, String place) {
        Bands.Range correct = Objects.requireNonNull(Bands.load().accuracy(29));
        assertThat(correct.place(accuracy)).isEqualTo(place);
    }

    @Test
    void aRunInTheMiddleIsSaidToBeThereWithTheBandItself() {
        assertThat(Curves.of(Samples.passed(), text).reading())
                .containsExactly("After epoch 30 this run recognises 96.94% of the validation digits. 200 runs of right"
                        + " code with other seeds stood between 95.00% and 98.33% there. This run is right in their"
                        + " middle.");
    }

    @Test
    void noSentenceClaimsThatARunIsOneOfThoseAboveTheMedian() {
        LessonResult low = LessonResultBuilder.builder(Samples.passed())
                .epochs(Samples.epochsEndingAt(0.9583))
                .validationAccuracy(0.9583)
                .build();
        assertThat(Curves.of(low, text).reading()).last().asString().endsWith("This run is in their lower half.");
    }

    @Test
    void aRunBelowTheBandIsNotSaidToBeWrong() {
        assertThat(Curves.of(Samples.tooInaccurate(), text).reading())
                .last()
                .asString()
                .endsWith("This run is below them all.");
    }

    @Test
    void aRunWithOtherSettingsIsNotMeasuredAgainstTheBand() {
        assertThat(Curves.of(Samples.otherSettings(), text).reading())
                .last()
                .asString()
                .contains("This run had others");
    }

    @Test
    void whatATeacherWouldSayComesFirst() {
        assertThat(Curves.of(Samples.twoUnits(), text).reading().get(0))
                .isEqualTo("All that tells ten digits apart has to pass through 2 hidden units; the training loss still"
                        + " stands at 1.86.");
    }

    @Test
    void epochsAreCountedFromOneAsOnTheConsole() {
        Curves curves = Curves.of(Samples.timeOut(), text);
        assertThat(curves.accuracy().chart().at()).startsWith(1.0, 2.0, 3.0, 4.0);
        assertThat(curves.rows()).extracting(Curves.Row::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theAxisReachesToTheLastEpochThatWasAskedForAndHasATickThere() {
        Curves curves = Curves.of(Samples.timeOut(), text);
        assertThat(curves.accuracy().chart().areas())
                .allMatch(area -> area.low().size() == 30 && area.high().size() == 30);
        assertThat(curves.accuracy().xTicks())
                .extracting(Plot.Tick::label)
                .startsWith("1")
                .endsWith("30");
    }

    @Test
    void aLogarithmicAxisSaysSo() {
        assertThat(Curves.of(Samples.passed(), text).losses())
                .allSatisfy(loss -> assertThat(loss.chart().y().name()).endsWith("(logarithmic)"));
    }

    @Test
    void bothLossesHaveTheSameAxis() {
        Curves curves = Curves.of(Samples.passed(), text);
        assertThat(curves.losses())
                .extracting(loss -> loss.chart().y().low())
                .doesNotContainNull()
                .containsOnly(curves.losses().get(0).chart().y().low());
        assertThat(curves.losses())
                .extracting(loss -> loss.chart().y().high())
                .containsOnly(curves.losses().get(0).chart().y().high());
    }

    @Test
    void aLossThatIsNotFiniteIsAGapInTheLine() {
        Curves curves = Curves.of(Samples.hostile("x"), text);
        assertThat(curves.losses().get(0).chart().lines().get(0).values()).containsOnlyNulls();
    }
}
