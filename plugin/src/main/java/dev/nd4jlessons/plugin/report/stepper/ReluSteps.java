package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of ReLU. */
final class ReluSteps {
    private ReluSteps() {}

    static Step forward(String xName, Matrix x, String yName) {
        Cells result = Cells.of(
                yName,
                x.map(value -> Math.max(value, 0)),
                (n, i) -> {
                    Element from = new Element(xName, x, n, i);
                    return new Sum(
                            "max(" + from.symbol() + ", 0)",
                            "max(" + Sum.number(from.value(), true) + ", 0)",
                            List.of(from.cell()));
                },
                null);
        return new Step(
                "relu", false, yName + " = max(" + xName + ", 0)", List.of(Cells.given(xName, x)), List.of(result));
    }

    static Step backward(String xName, Matrix x, String dyName, Matrix dy, String name, @Nullable Matrix yours) {
        Matrix dx = dy.zip(x, (upstream, value) -> value > 0 ? upstream : 0);
        Cells result = Cells.of(
                name,
                dx,
                (n, i) -> {
                    Element upstream = new Element(dyName, dy, n, i);
                    Element from = new Element(xName, x, n, i);
                    return new Sum(
                            upstream.symbol() + "·relu′(" + from.symbol() + ")",
                            Sum.number(upstream.value(), true) + "·" + (from.value() > 0 ? 1 : 0),
                            List.of(upstream.cell(), from.cell()));
                },
                yours);
        return new Step(
                "relu-back",
                true,
                name + " = " + dyName + " ⊙ relu′(" + xName + ")",
                List.of(Cells.given(dyName, dy), Cells.given(xName, x)),
                List.of(result));
    }
}
