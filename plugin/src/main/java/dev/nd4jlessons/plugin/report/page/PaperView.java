package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.results.ShortNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest case in which an attempt is wrong, as one would write it on paper.
 *
 * @param layout the name of how the arrays lie in memory; empty where it does not matter
 * @param given what goes in, and what is computed from it on the way
 * @param expected what should come out; null where the order of calls is wrong
 * @param actual what does come out
 * @param worked the worst element, worked out
 * @param rightCalls the calls that should be made, where their order is wrong
 * @param ownCalls the calls that are made
 */
public record PaperView(
        String calls,
        String layout,
        List<Grid> given,
        @Nullable Grid expected,
        @Nullable Grid actual,
        @Nullable Worked worked,
        List<String> rightCalls,
        List<String> ownCalls) {
    private static final String USUAL = "rows";

    /** A matrix under its name. */
    public record Grid(String name, List<List<Entry>> rows) {}

    /** One of its numbers. */
    public record Entry(String value, boolean wrong) {}

    /** An element with its formula, the formula with numbers, and what both come to. */
    public record Worked(String element, String symbols, String numbers, String expected, String actual) {}

    /** How {@code found} is shown. */
    public static PaperView of(Counterexample found) {
        Counterexample.Wrong wrong = found.wrong();
        Counterexample.Order order = found.order();
        return new PaperView(
                String.join(", ", found.calls()),
                found.layout().equals(USUAL) ? "" : found.layout(),
                found.given().stream().map(tensor -> grid(tensor, null)).toList(),
                wrong == null ? null : grid(wrong.expected(), null),
                wrong == null ? null : grid(wrong.actual(), wrong.expected()),
                wrong == null ? null : worked(wrong),
                order == null ? List.of() : printed(order.expected()),
                order == null ? List.of() : printed(order.actual()));
    }

    private static Grid grid(Tensor tensor, @Nullable Tensor right) {
        List<List<Entry>> rows = new ArrayList<>();
        for (int row = 0; row < tensor.rows().length; row++) {
            int at = row;
            rows.add(IntStream.range(0, tensor.rows()[row].length)
                    .mapToObj(column -> entry(tensor, right, at, column))
                    .toList());
        }
        return new Grid(tensor.name(), rows);
    }

    private static Entry entry(Tensor tensor, @Nullable Tensor right, int row, int column) {
        String value = ShortNumber.of(tensor.at(row, column));
        boolean wrong = right != null && !value.equals(ShortNumber.of(right.at(row, column)));
        return new Entry(printed(value), wrong);
    }

    private static Worked worked(Counterexample.Wrong wrong) {
        String name = wrong.expected().name();
        String index = Arrays.toString(new int[] {wrong.row(), wrong.column()});
        String expected = ShortNumber.of(wrong.expectedValue());
        return new Worked(
                name.equals("loss") ? name : name + index,
                printed(wrong.symbols()),
                wrong.numbers().equals(expected) ? "" : printed(wrong.numbers()),
                printed(expected),
                printed(ShortNumber.of(wrong.actualValue())));
    }

    private static List<String> printed(List<String> texts) {
        return texts.stream().map(PaperView::printed).toList();
    }

    /** With the signs of a printed formula. */
    private static String printed(String text) {
        return text.replace('-', '\u2212').replace("*", " \u00b7 ");
    }
}
