package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a linear layer; names are those of the case that it stands in. */
record LinearSteps(
        String xName,
        Matrix x,
        String wName,
        Matrix w,
        String bName,
        Matrix b,
        String yName,
        String dyName,
        Matrix dy) {
    Step forward(String step) {
        Matrix y = x.times(w.transposed()).plusRow(b);
        Cells result = Cells.of(
                yName,
                y,
                (n, o) -> {
                    Sum sum = Sum.EMPTY;
                    for (int i = 0; i < w.width(); i++) {
                        sum = sum.plus(new Element(xName, x, n, i), new Element(wName, w, o, i));
                    }
                    return sum.plus(new Element(bName, b, 0, o));
                },
                null);
        return new Step(
                step,
                false,
                yName + " = " + xName + " " + wName + "ᵀ + " + bName,
                List.of(Cells.given(xName, x), Cells.given(wName, w), Cells.given(bName, b)),
                List.of(result));
    }

    Step weights(String step, String name, @Nullable Matrix yours) {
        Cells result = Cells.of(
                name,
                dy.transposed().times(x),
                (o, i) -> {
                    Sum sum = Sum.EMPTY;
                    for (int n = 0; n < x.height(); n++) {
                        sum = sum.plus(new Element(dyName, dy, n, o), new Element(xName, x, n, i));
                    }
                    return sum;
                },
                yours);
        return new Step(
                step,
                true,
                name + " = " + dyName + "ᵀ " + xName,
                List.of(Cells.given(dyName, dy), Cells.given(xName, x)),
                List.of(result));
    }

    Step biases(String step, String name, @Nullable Matrix yours) {
        Matrix sums = Matrix.of(1, dy.width(), (row, o) -> {
            double sum = 0;
            for (int n = 0; n < dy.height(); n++) {
                sum += dy.at(n, o);
            }
            return sum;
        });
        Cells result = Cells.of(
                name,
                sums,
                (row, o) -> {
                    Sum sum = Sum.EMPTY;
                    for (int n = 0; n < dy.height(); n++) {
                        sum = sum.plus(new Element(dyName, dy, n, o));
                    }
                    return sum;
                },
                yours);
        return new Step(step, true, name + " = Σₙ " + dyName, List.of(Cells.given(dyName, dy)), List.of(result));
    }

    Step input(String step, String name, @Nullable Matrix yours) {
        Cells result = Cells.of(
                name,
                dy.times(w),
                (n, i) -> {
                    Sum sum = Sum.EMPTY;
                    for (int o = 0; o < w.height(); o++) {
                        sum = sum.plus(new Element(dyName, dy, n, o), new Element(wName, w, o, i));
                    }
                    return sum;
                },
                yours);
        return new Step(
                step,
                true,
                name + " = " + dyName + " " + wName,
                List.of(Cells.given(dyName, dy), Cells.given(wName, w)),
                List.of(result));
    }
}
