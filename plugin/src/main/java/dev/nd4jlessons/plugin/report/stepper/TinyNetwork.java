package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.List;

/** A network that is small enough to be seen whole, with all its numbers. */
record TinyNetwork(Matrix x, Matrix y, Matrix w1, Matrix b1, Matrix w2, Matrix b2) {
    static final TinyNetwork LESSON = new TinyNetwork(
            matrix(new double[][] {{1, 2}, {3, -1}}),
            matrix(new double[][] {{0, 1}, {1, 0}}),
            matrix(new double[][] {{0.5, -0.5}, {1, 0.25}}),
            matrix(new double[][] {{0, 0}}),
            matrix(new double[][] {{0.5, -0.5}, {-0.25, 0.5}}),
            matrix(new double[][] {{0, 0}}));

    private static Matrix matrix(double[][] rows) {
        return new Matrix(rows);
    }

    private double loss() {
        Matrix p = x.times(w1.transposed())
                .plusRow(b1)
                .map(value -> Math.max(value, 0))
                .times(w2.transposed())
                .plusRow(b2)
                .softmax();
        return -p.zip(y, (probability, label) -> label == 0 ? 0 : Math.log(probability))
                        .sum()
                / x.height();
    }

    Stepper stepper(String id) {
        int n = x.height();
        Matrix z1 = x.times(w1.transposed()).plusRow(b1);
        Matrix a1 = z1.map(value -> Math.max(value, 0));
        Matrix z2 = a1.times(w2.transposed()).plusRow(b2);
        Matrix p = z2.softmax();
        Matrix dz2 = p.zip(y, (probability, label) -> (probability - label) / n);
        Matrix da1 = dz2.times(w2);
        Matrix dz1 = da1.zip(z1, (upstream, value) -> value > 0 ? upstream : 0);
        LinearSteps hidden = new LinearSteps("x", x, "W1", w1, "b1", b1, "z1", "dz1", dz1);
        LinearSteps output = new LinearSteps("a1", a1, "W2", w2, "b2", b2, "z2", "dz2", dz2);
        Matrix loss = new Matrix(new double[][] {{loss()}});
        List<Step> steps = List.of(
                new Step(
                        "given",
                        false,
                        "",
                        List.of(),
                        List.of(
                                Cells.given("x", x),
                                Cells.given("y", y),
                                Cells.given("W1", w1),
                                Cells.given("b1", b1),
                                Cells.given("W2", w2),
                                Cells.given("b2", b2))),
                hidden.forward("hidden"),
                ReluSteps.forward("z1", z1, "a1"),
                output.forward("output"),
                LossSteps.softmax("z2", z2, "p"),
                LossSteps.loss("p", p, "y", y, loss),
                LossSteps.backward("p", p, "y", y, "dz2", null),
                output.weights("output-weights", "dW2", null),
                output.biases("output-biases", "db2", null),
                output.input("output-input", "da1", null),
                ReluSteps.backward("z1", z1, "da1", da1, "dz1", null),
                hidden.weights("hidden-weights", "dW1", null),
                hidden.biases("hidden-biases", "db1", null));
        double gradient = dz1.transposed().times(x).at(1, 0);
        return new Stepper(
                id,
                steps,
                Probe.of(
                        new Element("W1", w1, 1, 0).symbol(),
                        w1.at(1, 0),
                        gradient,
                        step -> new TinyNetwork(x, y, w1.nudged(1, 0, step), b1, w2, b2).loss()));
    }
}
