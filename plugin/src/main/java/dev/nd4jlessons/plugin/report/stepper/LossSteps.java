package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.plugin.report.stepper.Sum.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The steps of softmax and cross entropy. */
final class LossSteps {
    private LossSteps() {}

    static Step softmax(String name, Matrix scores, String pName) {
        Cells result = Cells.of(
                pName,
                scores.softmax(),
                (n, c) -> {
                    List<Element> row = new ArrayList<>();
                    for (int i = 0; i < scores.width(); i++) {
                        row.add(new Element(name, scores, n, i));
                    }
                    Element own = row.get(c);
                    return new Sum(
                            "exp " + own.symbol() + " / ("
                                    + row.stream()
                                            .map(score -> "exp " + score.symbol())
                                            .collect(Collectors.joining(" + "))
                                    + ")",
                            Sum.number(Math.exp(own.value()), true) + " / ("
                                    + row.stream()
                                            .map(score -> Sum.number(Math.exp(score.value()), true))
                                            .collect(Collectors.joining(" + "))
                                    + ")",
                            row.stream().map(Element::cell).toList());
                },
                null);
        return new Step(
                "softmax",
                false,
                pName + " = softmax(" + name + ")",
                List.of(Cells.given(name, scores)),
                List.of(result));
    }

    static Step loss(String pName, Matrix p, String yName, Matrix y, Matrix loss) {
        List<Element> right = new ArrayList<>();
        for (int n = 0; n < y.height(); n++) {
            for (int c = 0; c < y.width(); c++) {
                if (y.at(n, c) == 1) {
                    right.add(new Element(pName, p, n, c));
                }
            }
        }
        Cells result = Cells.of(
                "L",
                loss,
                (row, column) -> new Sum(
                        "−(" + right.stream().map(one -> "ln " + one.symbol()).collect(Collectors.joining(" + "))
                                + ") / N",
                        "−("
                                + right.stream()
                                        .map(one -> Sum.number(Math.log(one.value()), false))
                                        .collect(Collectors.joining(" + "))
                                + ") / " + y.height(),
                        right.stream().map(Element::cell).toList()),
                null);
        return new Step(
                "loss",
                false,
                "L = −(1/N) Σₙ ln " + pName + "[n, label]",
                List.of(Cells.given(pName, p), Cells.given(yName, y)),
                List.of(result));
    }

    static Step backward(String pName, Matrix p, String yName, Matrix y, String name, @Nullable Matrix yours) {
        int n = p.height();
        Cells result = Cells.of(
                name,
                p.zip(y, (probability, label) -> (probability - label) / n),
                (row, column) -> {
                    Element probability = new Element(pName, p, row, column);
                    Element label = new Element(yName, y, row, column);
                    return new Sum(
                            "(" + probability.symbol() + " − " + label.symbol() + ") / N",
                            "(" + Sum.number(probability.value(), true) + " − " + Sum.number(label.value(), false)
                                    + ") / " + n,
                            List.of(probability.cell(), label.cell()));
                },
                yours);
        return new Step(
                "loss-back",
                true,
                name + " = (" + pName + " − " + yName + ") / N",
                List.of(Cells.given(pName, p), Cells.given(yName, y)),
                List.of(result));
    }
}
