package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import dev.nd4jlessons.events.Microscope.Point;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.svg.Plot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationViewsTest {
    private final Text text = new Text(Report.words(Locale.ENGLISH));

    @Test
    void theWrongElementsOfASmallCaseAreMarked() {
        PaperView paper = PaperView.of(wrong());

        assertThat(Objects.requireNonNull(paper.actual()).rows().get(0))
                .containsExactly(new PaperView.Entry("1", false), new PaperView.Entry("−0.5", true));
        assertThat(Objects.requireNonNull(paper.expected()).rows().get(0)).noneMatch(PaperView.Entry::wrong);
    }

    @Test
    void aFormulaIsSetWithTheSignsOfPrint() {
        PaperView.Worked worked = Objects.requireNonNull(PaperView.of(wrong()).worked());

        assertThat(worked).isEqualTo(new PaperView.Worked("dW[0, 1]", "dy[0, 0] · x[0, 1]", "3 · (−1)", "−3", "−0.5"));
    }

    @Test
    void theUsualLayoutIsNotMentioned() {
        assertThat(PaperView.of(wrong()).layout()).isEmpty();
    }

    @Test
    void yoursAndWhatItShouldBeHaveOneScale() {
        MicroscopeView five = MicroscopeView.of(
                microscope(new double[][] {{-5, 0, 0.2}}, new double[][] {{-1, 0, 0.04}}, Deviation.BUG, 0), text);

        assertThat(five.analytic().shades())
                .extracting(HeatMap.Shade::name)
                .containsExactly("negative-6", "positive-1");
        assertThat(five.numeric().shades()).extracting(HeatMap.Shade::name).containsExactly("negative-3", "positive-1");
    }

    @Test
    void aFactorThatIsTheSameEverywhereIsSaidInOneSentence() {
        MicroscopeView five = MicroscopeView.of(
                microscope(new double[][] {{-5, 0, 0.2}}, new double[][] {{-1, 0, 0.04}}, Deviation.BUG, 0), text);

        assertThat(five.ratios()).isEqualTo("Every element is 5 times what it should be.");
    }

    @Test
    void ratiosThatDifferAreGivenFromTheLeastToTheLargest() {
        MicroscopeView mixed = MicroscopeView.of(
                microscope(new double[][] {{-2, 0, 0.2}}, new double[][] {{-1, 0, 0.04}}, Deviation.BUG, 0), text);

        assertThat(mixed.ratios()).startsWith("The ratio goes from 2 to 5");
    }

    @Test
    void aWrongSignAndAMissingValueHaveShadesOfTheirOwn() {
        Ratios ratios =
                new Ratios(microscope(new double[][] {{1, 0, 3}}, new double[][] {{-1, 2, 0}}, Deviation.BUG, 3));

        assertThat(ratios.shade(0, 0)).isEqualTo("flipped");
        assertThat(ratios.shade(0, 1)).isEqualTo("smaller-4");
        assertThat(ratios.shade(0, 2)).isEqualTo("larger-4");
    }

    @Test
    void whatRoundingExplainsIsCountedAndNotColoured() {
        MicroscopeView rounded = view(Deviation.ROUNDING);

        assertThat(rounded.deviations()).containsExactly(new MicroscopeView.Kind("rounding", 1));
        assertThat(rounded.ratio()).isNull();
    }

    @Test
    void aLargeTensorIsCroppedToTheRowsThatMatterAndHasAllItsNumbersBehind() {
        List<List<Deviation>> deviations = new ArrayList<>();
        for (int row = 0; row < 36; row++) {
            deviations.add(Collections.nCopies(8, row == 20 ? Deviation.BUG : Deviation.NONE));
        }
        MicroscopeView large = MicroscopeView.of(
                new Microscope("dW", "double", new double[36][8], new double[36][8], deviations, null), text);

        assertThat(large.window()).isEqualTo(new MicroscopeView.Window(19, 8, 8, 36, 8));
        assertThat(large.rows()).hasSize(36);
    }

    @Test
    void onlyWhatIsWrongIsShownWithoutBeingAskedFor() {
        assertThat(view(Deviation.BUG).open()).isTrue();
        assertThat(view(Deviation.NONDETERMINISM).open()).isTrue();
        assertThat(view(Deviation.KINK).open()).isFalse();
    }

    @Test
    void anErrorOfZeroIsNoPointOnALogarithmicAxisButAZeroBelowIt() {
        ErrorCurve curve = Objects.requireNonNull(view(Deviation.BUG).curve());

        Plot.Curve exact = curve.plot().curves().get(0);
        assertThat(exact.zeros()).containsExactly(new Plot.Place("100%", "100%"));
        assertThat(exact.path()).doesNotContain("L");
        assertThat(curve.plot().chart().y().name()).contains("share", "(logarithmic)");
        assertThat(curve.plot().chart().x().name()).contains("(logarithmic)");
    }

    @Test
    void truncationIsSpokenOfOnlyWhereThereIsSome() {
        assertThat(Objects.requireNonNull(view(Deviation.BUG).curve()).reading())
                .isEqualTo("curve.apart");
        ErrorCurve curved = ErrorCurve.of(
                "dW",
                new Microscope.Curve(0, 0, 1, List.of(new Point(1e-1, 1e-3, 1e-3), new Point(1e-5, 1e-11, 1e-11))),
                true,
                text);
        assertThat(curved.reading()).isEqualTo("curve.together.truncation");
    }

    private static Counterexample wrong() {
        return new Counterexample(
                List.of("forward(x)", "backward(dy)"),
                "rows",
                List.of(new Tensor("x", new double[][] {{2, -1}})),
                new Counterexample.Wrong(
                        new Tensor("dW", new double[][] {{1, -3}}),
                        new Tensor("dW", new double[][] {{1, -0.5}}),
                        0,
                        1,
                        "dy[0, 0]*x[0, 1]",
                        "3*(-1)"),
                null);
    }

    private MicroscopeView view(Deviation why) {
        return MicroscopeView.of(
                microscope(new double[][] {{-4, 0, 1.001}}, new double[][] {{-4, 0, 1}}, why, 1), text);
    }

    /** Of a row of three; the last {@code wrong} deviate, or all where that is 0. */
    private static Microscope microscope(double[][] analytic, double[][] numeric, Deviation why, int wrong) {
        return new Microscope(
                "dW",
                "double",
                analytic,
                numeric,
                List.of(wrong == 1 ? List.of(Deviation.NONE, Deviation.NONE, why) : List.of(why, why, why)),
                new Microscope.Curve(0, 2, 1, List.of(new Point(1e-1, 1e3, 0), new Point(1e-12, 1e3, 1e-5))));
    }
}
