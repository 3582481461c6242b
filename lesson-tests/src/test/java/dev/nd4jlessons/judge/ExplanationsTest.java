package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Explanation;
import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Judge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationsTest {
    private static final Set<String> SOME = Set.of(
            "linear-dw-averaged",
            "linear-dw-accumulated",
            "linear-dw-first-row",
            "linear-db-total",
            "linear-dx-masked",
            "linear-dx-w-transposed",
            "linear-dw-transposed",
            "linear-input-kept-from-first",
            "linear-forward-and-backward-without-bias",
            "relu-mask-missing",
            "relu-threshold-one",
            "loss-missing-mean",
            "loss-cache-changed",
            "loss-softmax-jacobian",
            "sgd-only-first",
            "sgd-times-value");

    private final Messages messages = new Messages(Judge.MESSAGES, Locale.ENGLISH, Judge.class.getClassLoader());

    @TempDir
    private Path folder;

    static Stream<Variant> variants() {
        return Variant.wrong().stream().filter(variant -> SOME.contains(variant.id()));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void smallestWrongCaseIsSmallAndOfIntegers(Variant variant) throws IOException {
        Counterexample found = counterexample(variant);

        assertThat(found.given())
                .filteredOn(tensor ->
                        !tensor.name().startsWith("p") && !tensor.name().equals("lr"))
                .filteredOn(tensor -> !tensor.name().startsWith("logits"))
                .allSatisfy(tensor -> assertThat(values(tensor))
                        .hasSizeLessThanOrEqualTo(4)
                        .allMatch(value -> Math.rint(value) == value && Math.abs(value) <= 3));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void arithmeticComesToTheRightValueAndNotToTheLearners(Variant variant) throws IOException {
        Counterexample.Wrong wrong =
                Objects.requireNonNull(counterexample(variant).wrong());

        String numbers = wrong.numbers();
        String last = numbers.substring(numbers.lastIndexOf('=') + 1);
        assertThat(Sum.of(last)).isEqualTo(wrong.expectedValue()).isNotEqualTo(wrong.actualValue());
    }

    @Test
    void smallestWrongCaseIsSetAsOnPaper() throws IOException {
        assertThat(message("linear-dw-averaged").lines().skip(2)).containsExactly("""
                Edit Linear.java:1, then run: mvn lessons:train-mlp
                    Redo it on paper: forward(x), backward(dy)
                    x = [3]   W = [-1]   b = [0]   dy = [2]
                        [1]                             [1]
                    should be: dW = [7]   yours: dW = [3.5]
                    dW[0, 0] = dy[0, 0]*x[0, 0] + dy[1, 0]*x[1, 0] = 2*3 + 1*1 = 7, and yours is 3.5""".split("\n"));
    }

    @Test
    void theMistakeComesBeforeItsWorstElement() throws IOException {
        assertThat(message("linear-dw-averaged").lines())
                .first()
                .isEqualTo("Every element of dW is 5 times too small, and the batch has 5 rows: "
                        + "was a mean taken here, although the loss has taken it already?");
        assertThat(message("linear-dw-averaged").lines()).element(1).asString().startsWith("dW[");
    }

    @Test
    void orderOfCallsIsSetBesideTheRightOne() throws IOException {
        assertThat(message("model-order-swapped").lines().skip(3)).containsExactly("""
                    Redo it on paper: forward(x, oneHot), backward()
                    Here all elements of an array are alike, and the backward of hidden multiplies by 2, \
                that of activation by 3, that of output by 5.
                    should be:                      yours:
                    loss.backward() = -1            loss.backward() = -1
                    output.backward(-1) = -5        output.backward(-1) = -5
                    activation.backward(-5) = -15   hidden.backward(-5) = -10
                    hidden.backward(-15) = -30      activation.backward(-10) = -30""".split("\n"));
    }

    @Test
    void aMistakeThatNoSmallIntegerShowsHasNoCase() throws IOException {
        assertThat(explanation("linear-single-precision").counterexample()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.2", "3.3", "3.4", "3.5"})
    void whatIsRightHasNoCaseAndNoBug(String task) {
        Explanation explanation = Objects.requireNonNull(
                Explanations.check(Implementations.solution(), task, 42).explanation());

        assertThat(explanation.counterexample()).isNull();
        assertThat(explanation.microscopes())
                .flatExtracting(ExplanationsTest::deviations)
                .doesNotContain(Deviation.BUG, Deviation.NONDETERMINISM);
    }

    @Test
    void theErrorFallsWithTheStepUntilRoundingRaisesItAgain() {
        Microscope.Curve curve = curve("3.3", "dlogits");

        assertThat(curve.points())
                .extracting(Microscope.Point::step)
                .startsWith(0.1)
                .hasSize(23);
        assertThat(error(curve, 1e-1)).isGreaterThan(1e-4);
        assertThat(error(curve, 1e-5)).isLessThan(1e-9);
        assertThat(error(curve, 1e-12)).isGreaterThan(1e-6);
    }

    @Test
    void aLinearLayerIsDifferencedWithoutTruncation() {
        assertThat(error(curve("3.1", "dW"), 1e-1)).isLessThan(1e-14);
    }

    @Test
    void aBugStaysWhereItIsWhateverTheStep() throws IOException {
        Microscope microscope = microscope(explanation("loss-missing-mean"), "dlogits");
        Microscope.Curve curve = Objects.requireNonNull(microscope.curve());

        assertThat(microscope.deviations().get(curve.row()).get(curve.column())).isEqualTo(Deviation.BUG);
        assertThat(curve.points().subList(2, 20))
                .extracting(Microscope.Point::fromAnalytic)
                .allSatisfy(error -> assertThat(error).isBetween(0.1, 2.0));
    }

    @Test
    void anElementOnTheKinkOfReluIsLabelledSo() {
        Explanation explanation = Objects.requireNonNull(
                Explanations.check(Implementations.solution(), "3.2", 42).explanation());

        assertThat(explanation.microscopes())
                .flatExtracting(ExplanationsTest::deviations)
                .contains(Deviation.KINK);
    }

    @Test
    void aLossOfDigitsIsLabelledRounding() throws IOException {
        assertThat(deviations(microscope(explanation("linear-single-precision"), "dW")))
                .contains(Deviation.ROUNDING)
                .doesNotContain(Deviation.BUG);
    }

    @Test
    void aValueThatChangesFromCallToCallIsLabelledNondeterminism() throws IOException {
        Variant random = new Variant(
                "made up",
                "3.1",
                "dev/nd4jlessons/mlp/Linear.java",
                "dy.sum(true, 0)",
                "dy.sum(true, 0).muli(1 + Math.random())",
                "",
                null);

        assertThat(deviations(microscope(explanation(random), "db"))).containsOnly(Deviation.NONDETERMINISM);
    }

    @Test
    void whatLearnersCodePrintsIsSeenOnce() throws IOException {
        Variant printing = new Variant(
                "made up",
                "3.2",
                "dev/nd4jlessons/mlp/Relu.java",
                "return dy.mul(x.gt(0).castTo(dy.dataType()));",
                "System.out.println(\"here\"); return dy.mul(2);",
                "",
                null);
        Implementation implementation = Sources.compile(folder, printing.file(), printing.source());

        long once = printed(() -> TaskChecks.check(implementation, "3.2", 42));
        assertThat(printed(() -> Explanations.check(implementation, "3.2", 42))).isEqualTo(once);
    }

    private static long printed(Runnable work) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            work.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().count();
    }

    private Counterexample counterexample(Variant variant) throws IOException {
        return Objects.requireNonNull(explanation(variant).counterexample());
    }

    private String message(String id) throws IOException {
        Variant variant = variant(id);
        return Judge.judge(Course.load().task(variant.task()), check(variant), "Linear.java:1", messages)
                .message();
    }

    private Explanation explanation(String id) throws IOException {
        return explanation(variant(id));
    }

    private Explanation explanation(Variant variant) throws IOException {
        return Objects.requireNonNull(check(variant).explanation());
    }

    private Check check(Variant variant) throws IOException {
        return Explanations.check(Sources.compile(folder, variant.file(), variant.source()), variant.task(), 42);
    }

    private static Variant variant(String id) {
        return Variant.wrong().stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Microscope microscope(Explanation explanation, String tensor) {
        return explanation.microscopes().stream()
                .filter(microscope -> microscope.tensor().equals(tensor))
                .findFirst()
                .orElseThrow();
    }

    private static Microscope.Curve curve(String task, String tensor) {
        Check check = Explanations.check(Implementations.solution(), task, 42);
        return Objects.requireNonNull(
                microscope(Objects.requireNonNull(check.explanation()), tensor).curve());
    }

    private static double error(Microscope.Curve curve, double step) {
        return curve.points().stream()
                .filter(point -> Math.abs(point.step() / step - 1) < 1e-6)
                .findFirst()
                .orElseThrow()
                .fromExact();
    }

    private static List<Deviation> deviations(Microscope microscope) {
        return microscope.deviations().stream().flatMap(List::stream).toList();
    }

    private static List<Double> values(Tensor tensor) {
        return Arrays.stream(tensor.rows())
                .flatMapToDouble(Arrays::stream)
                .boxed()
                .toList();
    }

    /** Works a line of arithmetic out: products in sums and differences, one fraction, a maximum. */
    private static final class Sum {
        private Sum() {}

        static double of(String line) {
            String text = line.strip();
            if (text.startsWith("(") && text.contains(") / ")) {
                String[] fraction = text.substring(1).split("\\) / ");
                return of(fraction[0]) / Double.parseDouble(fraction[1]);
            }
            return Arrays.stream(text.replace(" - ", " + -1*").split(" \\+ "))
                    .collect(Collectors.summingDouble(Sum::product));
        }

        private static double product(String text) {
            return Arrays.stream(text.split("\\*"))
                    .mapToDouble(factor -> Double.parseDouble(factor.replaceAll("[()]", "")))
                    .reduce(1, (a, b) -> a * b);
        }
    }
}
