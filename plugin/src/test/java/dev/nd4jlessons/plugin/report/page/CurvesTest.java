package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.Samples;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private final Text text = new Text(Report.words(Locale.ENGLISH));

    @Test
    void theBandsAreThoseOfThirtyEpochs() {
        assertThat(Bands.load().epochs()).isEqualTo(30);
        assertThat(Bands.load().column("validation_accuracy_p50", 1)).containsExactly(0.6417);
    }

    @Test
    void aRunWithinTheBandIsSaidToBeOneOfThem() {
        assertThat(Curves.of(Samples.passed(), text).reading())
                .startsWith("After the last epoch 96.94% of the validation digits are recognised.")
                .endsWith("this run is one of them.");
    }

    @Test
    void aRunBelowTheBandIsSaidToBeWrong() {
        assertThat(Curves.of(Samples.tooInaccurate(), text).reading())
                .endsWith("so something in the training is wrong.");
    }

    @Test
    void aRunWithOtherSettingsIsNotMeasuredAgainstTheBand() {
        assertThat(Curves.of(Samples.otherSettings(), text).reading()).contains("This run had others");
    }

    @Test
    void epochsAreCountedFromOneAsOnTheConsole() {
        Curves curves = Curves.of(Samples.timeOut(), text);
        assertThat(curves.accuracy().x()).containsExactly("1", "2", "3", "4");
        assertThat(curves.rows()).extracting(Curves.Row::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theBandEndsWhereTheRunEnds() {
        Curves curves = Curves.of(Samples.timeOut(), text);
        assertThat(curves.accuracy().areas())
                .allMatch(area -> area.low().size() == 4 && area.high().size() == 4);
    }

    @Test
    void bothLossesHaveTheSameAxis() {
        Curves curves = Curves.of(Samples.passed(), text);
        assertThat(curves.losses())
                .extracting(Chart::low)
                .doesNotContainNull()
                .containsOnly(curves.losses().get(0).low());
        assertThat(curves.losses())
                .extracting(Chart::high)
                .containsOnly(curves.losses().get(0).high());
    }

    @Test
    void aLossThatIsNotFiniteIsAGapInTheLine() {
        Curves curves = Curves.of(Samples.hostile("x"), text);
        assertThat(curves.losses().get(0).lines().get(0).values()).containsOnlyNulls();
    }
}
