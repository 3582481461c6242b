package dev.nd4jlessons.plugin.report.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlotTest {
    @Test
    void ticksAreRoundNumbers() {
        assertThat(Ticks.of(new Scale(0.4, 1, false), 6))
                .containsExactly(0.4, 0.5, 0.6000000000000001, 0.7000000000000001, 0.8, 0.9, 1.0);
        assertThat(Ticks.of(new Scale(0.03, 3, true), 6)).containsExactly(0.05, 0.1, 0.2, 0.5, 1.0, 2.0);
        assertThat(Ticks.of(new Scale(1e-12, 1, true), 6)).containsExactly(1e-12, 1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1.0);
    }

    @Test
    void stepsThatAreCountedHaveATickAtBothEnds() {
        assertThat(Ticks.counted(1, 30, 8)).containsExactly(1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0);
        assertThat(Ticks.counted(1, 33, 8)).containsExactly(1.0, 5.0, 10.0, 15.0, 20.0, 25.0, 30.0, 33.0);
        assertThat(Ticks.counted(1, 3, 8)).containsExactly(1.0, 2.0, 3.0);
        assertThat(Ticks.counted(1, 1, 8)).containsExactly(1.0);
    }

    @Test
    void aScaleWithoutExtentHasSome() {
        assertThat(new Scale(2, 2, false).at(2)).isZero();
        assertThat(new Scale(2, 2, true).at(20)).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> new Scale(0, 1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineIsInterruptedWhereAValueIsMissing() {
        Plot plot = Plot.of(chart("own", 0.0, 1.0, null, 1.0));
        assertThat(plot.curves().get(0).path()).isEqualTo("M0 1500L1000 0M3000 0");
    }

    @Test
    void aLineOfManyGoesOnOverWhatWasNotMeasured() {
        Plot plot = Plot.of(chart("other", 0.0, 1.0, null, 1.0));
        assertThat(plot.curves().get(0).path()).isEqualTo("M0 1500L1000 0L3000 0");
    }

    @Test
    void everyStepTellsItsValues() {
        Plot plot = Plot.of(chart("own", 0.0, 1.0, null, 1.0));
        assertThat(plot.stops())
                .extracting(Plot.Stop::words)
                .containsExactly("x 1.0 · line 0.0", "x 2.0 · line 1.0", "x 3.0", "x 4.0 · line 1.0");
    }

    @Test
    void aLongLineHasNoMoreStopsThanAPointerCanTellApart() {
        Double[] values = Collections.nCopies(300, 1.0).toArray(Double[]::new);
        assertThat(Plot.of(chart("own", values)).stops()).hasSize(60);
    }

    @Test
    void labelsAtTheEndOfLinesDoNotTouch() {
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            lines.add(new Chart.Line("line " + i, Chart.letter(i), "other", List.of(0.0, 0.001 * i)));
        }
        Plot plot = Plot.of(new Chart("t", counted(), plain(), List.of(1.0, 2.0), lines, List.of(), null));
        List<Double> places = plot.labels().stream()
                .map(label -> Double.valueOf(label.at().replace("%", "")))
                .toList();
        for (int i = 1; i < places.size(); i++) {
            assertThat(places.get(i) - places.get(i - 1)).isGreaterThan(6);
        }
        assertThat(places.get(places.size() - 1)).isLessThanOrEqualTo(100);
        assertThat(plot.labels().get(0).text()).isEqualTo("H");
    }

    @Test
    void aLineThatCoincidesWithALaterOneLiesWideBeneathIt() {
        List<Chart.Line> lines = List.of(
                new Chart.Line("one", "A", "other", List.of(0.0, 1.0)),
                new Chart.Line("same", "B", "other", List.of(0.0, 1.0)));
        Plot plot = Plot.of(new Chart("t", counted(), plain(), List.of(1.0, 2.0), lines, List.of(), null));
        assertThat(plot.curves())
                .extracting(Plot.Curve::classes)
                .containsExactly("line other s0 under", "line other s1");
    }

    @Test
    void nothingFiniteIsDrawnAsNothing() {
        Plot plot = Plot.of(chart("own", null, null));
        assertThat(plot.curves().get(0).path()).isEmpty();
        assertThat(plot.labels()).isEmpty();
    }

    private static Chart chart(String role, @Nullable Double... values) {
        List<Double> at = new ArrayList<>();
        for (int i = 1; i <= values.length; i++) {
            at.add((double) i);
        }
        return new Chart(
                "t",
                counted(),
                plain(),
                at,
                List.of(new Chart.Line("line", "line", role, Arrays.asList(values))),
                List.of(),
                null);
    }

    private static Axis counted() {
        return Axis.counted("x", String::valueOf);
    }

    private static Axis plain() {
        return Axis.of("y", false, String::valueOf);
    }
}
