package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** A learner's smallest wrong case of one layer or of the loss, told by what goes in. */
final class OwnCase {
    private final String id;
    private final Counterexample.Wrong wrong;
    private final Map<String, Matrix> given = new LinkedHashMap<>();

    private OwnCase(String id, Counterexample found, Counterexample.Wrong wrong) {
        this.id = id;
        this.wrong = wrong;
        for (Tensor tensor : found.given()) {
            given.put(tensor.name(), new Matrix(tensor.rows()));
        }
    }

    static @Nullable Stepper of(Counterexample found, String id) {
        Counterexample.Wrong wrong = found.wrong();
        boolean once = found.calls().size() == 2;
        if (wrong == null || !once || !sameShape(wrong)) {
            return null;
        }
        return new OwnCase(id, found, wrong).stepper();
    }

    private static boolean sameShape(Counterexample.Wrong wrong) {
        double[][] expected = wrong.expected().rows();
        double[][] actual = wrong.actual().rows();
        return expected.length == actual.length && expected[0].length == actual[0].length;
    }

    private @Nullable Stepper stepper() {
        if (given.keySet().equals(java.util.Set.of("x", "W", "b", "dy"))) {
            return linear(matrix("x"), matrix("W"), matrix("b"), matrix("dy"));
        }
        if (given.keySet().equals(java.util.Set.of("x", "dy"))) {
            return relu(matrix("x"), matrix("dy"));
        }
        if (given.containsKey("logits") && given.containsKey("oneHot")) {
            return loss(matrix("logits"), matrix("oneHot"));
        }
        return null;
    }

    private Matrix matrix(String name) {
        Matrix found = given.get(name);
        if (found == null) {
            throw new IllegalStateException("The case has no " + name);
        }
        return found;
    }

    private Step start() {
        List<Cells> all = given.entrySet().stream()
                .map(entry -> Cells.given(entry.getKey(), entry.getValue()))
                .toList();
        return new Step("given", false, "", List.of(), all);
    }

    private @Nullable Matrix yours(String name) {
        return wrong.expected().name().equals(name) ? new Matrix(wrong.actual().rows()) : null;
    }

    private Stepper linear(Matrix x, Matrix w, Matrix b, Matrix dy) {
        LinearSteps layer = new LinearSteps("x", x, "W", w, "b", b, "y", "dy", dy);
        List<Step> steps = List.of(
                start(),
                layer.forward("linear"),
                layer.weights("linear-weights", "dW", yours("dW")),
                layer.biases("linear-biases", "db", yours("db")),
                layer.input("linear-input", "dx", yours("dx")));
        return with(steps, "x", step -> {
            Moved moved = new Moved(step);
            Matrix y = moved.of("x", x).times(moved.of("W", w).transposed()).plusRow(moved.of("b", b));
            return y.zip(dy, (value, upstream) -> value * upstream).sum();
        });
    }

    private Stepper relu(Matrix x, Matrix dy) {
        List<Step> steps = List.of(
                start(), ReluSteps.forward("x", x, "y"), ReluSteps.backward("x", x, "dy", dy, "dx", yours("dx")));
        return with(
                steps,
                "x",
                step -> new Moved(step)
                        .of("x", x)
                        .map(value -> Math.max(value, 0))
                        .zip(dy, (value, upstream) -> value * upstream)
                        .sum());
    }

    private Stepper loss(Matrix logits, Matrix y) {
        Matrix p = logits.softmax();
        DoubleUnaryOperator loss = step -> -new Moved(step)
                        .of("logits", logits)
                        .softmax()
                        .zip(y, (probability, label) -> label == 0 ? 0 : Math.log(probability))
                        .sum()
                / y.height();
        List<Step> steps = List.of(
                start(),
                LossSteps.softmax("logits", logits, "p"),
                LossSteps.loss("p", p, "oneHot", y, new Matrix(new double[][] {{loss.applyAsDouble(0)}})),
                LossSteps.backward("p", p, "oneHot", y, "dlogits", yours("dlogits")));
        return with(steps, "logits", loss);
    }

    /** The number that is moved: the one whose gradient is most wrong; where an output is wrong, the first input. */
    private Stepper with(List<Step> steps, String otherwise, DoubleUnaryOperator loss) {
        String name = moved(otherwise);
        boolean gradient = wrong.expected().name().equals("d" + name);
        int row = gradient ? wrong.row() : 0;
        int column = gradient ? wrong.column() : 0;
        Matrix matrix = matrix(name);
        double exact = gradient ? wrong.expectedValue() : numeric(loss);
        return new Stepper(
                id,
                steps,
                Probe.of(new Element(name, matrix, row, column).symbol(), matrix.at(row, column), exact, loss));
    }

    private static double numeric(DoubleUnaryOperator loss) {
        double h = 6e-6;
        return (loss.applyAsDouble(h) - loss.applyAsDouble(-h)) / (2 * h);
    }

    private String moved(String otherwise) {
        String name = wrong.expected().name();
        return name.startsWith("d") && given.containsKey(name.substring(1)) ? name.substring(1) : otherwise;
    }

    /** Matrices, of which one has the number that is moved. */
    private final class Moved {
        private final double step;

        Moved(double step) {
            this.step = step;
        }

        Matrix of(String name, Matrix matrix) {
            boolean gradient = wrong.expected().name().equals("d" + name);
            boolean first = !wrong.expected().name().startsWith("d") && (name.equals("x") || name.equals("logits"));
            return gradient
                    ? matrix.nudged(wrong.row(), wrong.column(), step)
                    : first ? matrix.nudged(0, 0, step) : matrix;
        }
    }
}
