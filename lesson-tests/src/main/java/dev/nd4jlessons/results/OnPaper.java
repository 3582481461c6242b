package dev.nd4jlessons.results;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.messages.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sets a counterexample as one would write it on paper: indented lines, matrices beside each other. */
public final class OnPaper {
    private static final String INDENT = "    ";
    private static final int WIDTH = 96;

    private final Counterexample shown;
    private final Messages messages;

    /** Sets {@code shown} in the words of the catalogue {@link Judge#MESSAGES}. */
    public OnPaper(Counterexample shown, Messages messages) {
        this.shown = shown;
        this.messages = messages;
    }

    /** The lines, all of them indented. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("paper.heading", String.join(", ", shown.calls())));
        String layout = "paper.layout." + shown.layout();
        if (messages.has(layout)) {
            lines.add(messages.get(layout));
        }
        if (shown.wrong() == null) {
            addOrder(lines, Objects.requireNonNull(shown.order()));
        } else {
            addArithmetic(lines, shown.wrong());
        }
        return lines.stream().map(line -> (INDENT + line).stripTrailing()).toList();
    }

    private void addOrder(List<String> lines, Counterexample.Order order) {
        lines.add(messages.get("paper.order"));
        lines.addAll(TextBlock.beside(
                List.of(
                        TextBlock.of(messages.get("paper.expected", ""), order.expected()),
                        TextBlock.of(messages.get("paper.actual", ""), order.actual())),
                WIDTH));
    }

    private void addArithmetic(List<String> lines, Counterexample.Wrong wrong) {
        List<TextBlock> given = shown.given().stream().map(OnPaper::block).toList();
        lines.addAll(TextBlock.beside(given, WIDTH));
        String name = wrong.expected().name() + " = ";
        lines.addAll(TextBlock.beside(
                List.of(
                        TextBlock.of(messages.get("paper.expected", name), wrong.expected()),
                        TextBlock.of(messages.get("paper.actual", name), wrong.actual())),
                WIDTH));
        lines.add(arithmetic(wrong));
    }

    private String arithmetic(Counterexample.Wrong wrong) {
        String expected = ShortNumber.of(wrong.expectedValue());
        String actual = ShortNumber.of(wrong.actualValue());
        if (wrong.symbols().isEmpty()) {
            return messages.get("paper.numeric", element(wrong), expected, actual);
        }
        String numbers = wrong.numbers().equals(expected) ? expected : wrong.numbers() + " = " + expected;
        return messages.get("paper.arithmetic", element(wrong), wrong.symbols(), numbers, actual);
    }

    /** The worst element as the formulas name it; a loss has no index. */
    private static String element(Counterexample.Wrong wrong) {
        String name = wrong.expected().name();
        return name.equals("loss") ? name : name + "[" + wrong.row() + ", " + wrong.column() + "]";
    }

    private static TextBlock block(Tensor tensor) {
        return TextBlock.of(tensor.name() + " = ", tensor);
    }
}
