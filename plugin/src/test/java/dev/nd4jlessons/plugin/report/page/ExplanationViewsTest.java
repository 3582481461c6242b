package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import dev.nd4jlessons.events.Microscope.Point;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.plugin.report.page.MicroscopeView.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationViewsTest {
    private final Numbers numbers = new Numbers(Locale.ENGLISH);

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
    void aCellIsAsDarkAsItsValueIsLarge() {
        List<Cell> cells = view(Deviation.BUG).analytic().rows().get(0);

        assertThat(cells).extracting(Cell::heat).containsExactly(6, 0, 3);
        assertThat(cells).extracting(Cell::kind).containsExactly("negative", "positive", "positive");
    }

    @Test
    void whatRoundingExplainsIsNamedAndNotColoured() {
        Cell cell = view(Deviation.ROUNDING).difference().rows().get(0).get(2);

        assertThat(cell.deviation()).isEqualTo("rounding");
        assertThat(cell.heat()).isZero();
    }

    @Test
    void aBugIsColouredHoweverSmallItIs() {
        assertThat(view(Deviation.BUG).difference().rows().get(0).get(2).heat()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsWrongIsShownWithoutBeingAskedFor() {
        assertThat(view(Deviation.BUG).open()).isTrue();
        assertThat(view(Deviation.NONDETERMINISM).open()).isTrue();
        assertThat(view(Deviation.KINK).open()).isFalse();
    }

    @Test
    void anErrorOfZeroLiesOnTheAxisAndALargeOneInsideTheDrawing() {
        ErrorCurve curve = Objects.requireNonNull(view(Deviation.BUG).curve());

        assertThat(curve.exact()).isEqualTo("330.0,184.0 40.0,68.0");
        assertThat(curve.own()).isEqualTo("330.0,10.0 40.0,10.0");
        assertThat(curve.apart()).isTrue();
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
        Microscope seen = new Microscope(
                "dW",
                "double",
                new double[][] {{-4, 0, 1.001}},
                new double[][] {{-4, 0, 1}},
                List.of(List.of(Deviation.NONE, Deviation.NONE, why)),
                new Microscope.Curve(0, 2, 1, List.of(new Point(1e-1, 1e3, 0), new Point(1e-12, 1e3, 1e-5))));
        return MicroscopeView.of(seen, numbers);
    }
}
