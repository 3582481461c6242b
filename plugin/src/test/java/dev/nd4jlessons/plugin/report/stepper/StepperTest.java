package dev.nd4jlessons.plugin.report.stepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepperTest {
    @Test
    void everyGradientOfTheLessonsNetworkIsItsCentralDifference() {
        Probe probe = Stepper.lesson().probe();
        assertThat(probe.points().get(probe.best()).error()).isLessThan(1e-9);
        assertThat(probe.gradient()).isCloseTo(1.0747370, within(1e-6));
    }

    @Test
    void theErrorFallsWithTheSquareOfTheDistanceAndGrowsAgainByRounding() {
        List<Probe.Point> points = Stepper.lesson().probe().points();
        double atTenth = error(points, 0.5e-1);
        double atHundredth = error(points, 0.5e-2);
        assertThat(atTenth / atHundredth).isCloseTo(100, within(5.0));
        assertThat(error(points, 0.5e-12)).isGreaterThan(error(points, 0.5e-5));
    }

    @Test
    void everySumIsWhatStandsInItsCell() {
        List<Cells.Cell> worked = Stepper.lesson().steps().stream()
                .flatMap(step -> step.result().stream())
                .flatMap(cells -> cells.rows().stream().flatMap(List::stream))
                .filter(cell -> cell.sum() != null && cell.sum().symbols().matches("[^/]*·[^/]*\\+[^/]*·.*"))
                .toList();
        assertThat(worked)
                .hasSizeGreaterThan(15)
                .allSatisfy(cell -> assertThat(computed(cell.sum().numbers()))
                        .as(cell.symbol())
                        .isCloseTo(number(cell.value()), within(2e-3)));
    }

    @Test
    void aLearnersReluHasItsOwnSteps() {
        Counterexample found = new Counterexample(
                List.of("forward(x)", "backward(dy)"),
                "rows",
                List.of(tensor("x", 1, -2), tensor("dy", 3, 1)),
                new Counterexample.Wrong(tensor("dx", 3, 0), tensor("dx", 3, 1), 0, 1, "", ""),
                null);
        Stepper stepper = Stepper.of(found, "task-3.2");
        assertThat(stepper).isNotNull();
        Cells.Cell wrong = stepper.steps().get(2).result().get(0).rows().get(0).get(1);
        assertThat(wrong.value()).isEqualTo("0");
        assertThat(wrong.yours()).isEqualTo("1");
        assertThat(stepper.probe().name()).isEqualTo("x[0, 1]");
        assertThat(stepper.probe().points().get(4).quotient()).isZero();
    }

    @Test
    void aLearnersLossHasItsOwnSteps() {
        Counterexample found = new Counterexample(
                List.of("forward(logits, oneHot)", "backward()"),
                "rows",
                List.of(tensor("logits", 0, Math.log(3)), tensor("oneHot", 1, 0)),
                new Counterexample.Wrong(tensor("dlogits", -.75, .75), tensor("dlogits", .25, .75), 0, 0, "", ""),
                null);
        Stepper stepper = Stepper.of(found, "task-3.3");
        assertThat(stepper).isNotNull();
        assertThat(stepper.steps().get(3).result().get(0).rows().get(0).get(0).yours())
                .isEqualTo("0.25");
        assertThat(stepper.probe().points().get(20).error()).isLessThan(1e-9);
    }

    @Test
    void aWrongOrderOfCallsHasNone() {
        Counterexample found = new Counterexample(
                List.of("forward(x)", "backward()"),
                "rows",
                List.of(),
                null,
                new Counterexample.Order(List.of("a"), List.of("b")));
        assertThat(Stepper.of(found, "task-3.4")).isNull();
    }

    private static double error(List<Probe.Point> points, double h) {
        return points.stream()
                .filter(point -> Math.abs(point.h() / h - 1) < 1e-9)
                .findFirst()
                .orElseThrow()
                .error();
    }

    /** {@code 2·(−1) + 1·3}. */
    private static double computed(String numbers) {
        double sum = 0;
        for (String term : numbers.split(" \\+ ")) {
            double product = 1;
            for (String factor : term.split("·")) {
                product *= number(factor.replaceAll("[()]", ""));
            }
            sum += product;
        }
        return sum;
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace('−', '-'));
    }

    private static Tensor tensor(String name, double... row) {
        return new Tensor(name, new double[][] {row});
    }
}
