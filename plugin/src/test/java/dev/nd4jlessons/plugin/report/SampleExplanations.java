package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Explanation;
import dev.nd4jlessons.events.Microscope;
import dev.nd4jlessons.events.Microscope.Deviation;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Explanations as checks give them: {@code dx} computed with the transpose of W, and what is right. */
public final class SampleExplanations {
    private SampleExplanations() {}

    /** An explanation of a right or wrong task. */
    public static Explanation of(String task, boolean right) {
        Counterexample found = task.equals("3.4") ? order() : transposed();
        return new Explanation(right ? null : found, List.of(right("dW"), right ? kink() : wrong()));
    }

    private static Counterexample transposed() {
        return new Counterexample(
                List.of("forward(x)", "backward(dy)"),
                "transposed",
                List.of(
                        tensor("x", new double[][] {{3, 1}, {2, -1}}),
                        tensor("W", new double[][] {{-1, 2}, {3, 1}}),
                        tensor("b", new double[][] {{0, 0}}),
                        tensor("dy", new double[][] {{2, 1}, {3, -1}})),
                new Counterexample.Wrong(
                        tensor("dx", new double[][] {{1, 5}, {-6, 5}}),
                        tensor("dx", new double[][] {{0, 7}, {-5, 8}}),
                        0,
                        0,
                        "dy[0, 0]*W[0, 0] + dy[0, 1]*W[1, 0]",
                        "2*(-1) + 1*3"),
                null);
    }

    /** The first layer gets its gradient before the activation. */
    public static Counterexample order() {
        return new Counterexample(
                List.of("forward(x, oneHot)", "backward()"),
                "rows",
                List.of(),
                null,
                new Counterexample.Order(
                        List.of("loss.backward() = -1", "output.backward(-1) = -5", "activation.backward(-5) = -15"),
                        List.of("loss.backward() = -1", "output.backward(-1) = -5", "hidden.backward(-5) = -10")));
    }

    /** A small case, and a large gradient of which every element is five times what it should be. */
    static Explanation fiveTimes(int rows, int columns) {
        double[][] numeric = new double[rows][columns];
        double[][] analytic = new double[rows][columns];
        List<List<Deviation>> deviations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                numeric[row][column] = Math.sin(1 + 1.7 * row + 0.9 * column * column);
                analytic[row][column] = 5 * numeric[row][column];
            }
            deviations.add(Collections.nCopies(columns, Deviation.BUG));
        }
        Microscope seen = new Microscope("dW", "double", analytic, numeric, deviations, curve(0.4));
        return new Explanation(transposed(), List.of(seen, right("dx")));
    }

    /** {@code result}, the check of {@code task} explained like this. */
    static LessonResult with(LessonResult result, String task, Explanation explanation) {
        return LessonResultBuilder.builder(result)
                .checks(result.checks().stream()
                        .map(check -> check.task().equals(task)
                                ? TaskResultBuilder.builder(check)
                                        .explanation(explanation)
                                        .build()
                                : check)
                        .toList())
                .build();
    }

    private static Tensor tensor(String name, double[][] rows) {
        return new Tensor(name, rows);
    }

    private static Microscope right(String tensor) {
        return seen(tensor, 3, 6, 1e-12, Deviation.ROUNDING, 0);
    }

    private static Microscope wrong() {
        return seen("dx", 4, 7, 0.7, Deviation.BUG, 0.4);
    }

    private static Microscope kink() {
        return seen("dx", 4, 4, 0.5, Deviation.KINK, 0);
    }

    private static Microscope seen(
            String tensor, int rows, int columns, double off, Deviation deviation, double distance) {
        double[][] numeric = new double[rows][columns];
        double[][] analytic = new double[rows][columns];
        List<List<Deviation>> deviations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Deviation> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                boolean differs = (row + 2 * column) % 3 == 0;
                numeric[row][column] = 2.6 * Math.sin(1 + 1.7 * row + 0.9 * column * column);
                analytic[row][column] = numeric[row][column] + (differs ? off * Math.cos(row - column) : 0);
                line.add(differs ? deviation : Deviation.NONE);
            }
            deviations.add(line);
        }
        return new Microscope(tensor, "double", analytic, numeric, deviations, curve(distance));
    }

    /** Truncation falls with the square of the step, and rounding rises with its inverse. */
    private static Microscope.Curve curve(double distance) {
        return new Microscope.Curve(
                2,
                1,
                1.5,
                IntStream.rangeClosed(2, 24)
                        .mapToDouble(halves -> Math.pow(10, -halves / 2.0))
                        .mapToObj(step -> new Microscope.Point(step, error(step) + distance, error(step)))
                        .toList());
    }

    private static double error(double step) {
        return DoubleStream.of(step * step / 6, 1e-16 / step).sum();
    }
}
