package dev.nd4jlessons.plugin.report.stepper;

import dev.nd4jlessons.results.ShortNumber;
import java.util.ArrayList;
import java.util.List;

/**
 * How one number comes about.
 *
 * @param symbols with the names of what goes in: {@code dy[0, 0]·W[0, 1] + dy[0, 1]·W[1, 1]}
 * @param numbers the same with values
 * @param from the cells that go in, {@code W-0-1}
 */
public record Sum(String symbols, String numbers, List<String> from) {
    /** Nothing yet. */
    static final Sum EMPTY = new Sum("", "", List.of());

    /** One element of a matrix. */
    record Element(String name, Matrix of, int row, int column) {
        double value() {
            return of.at(row, column);
        }

        String symbol() {
            return name + "[" + row + ", " + column + "]";
        }

        String cell() {
            return cell(name, row, column);
        }

        static String cell(String name, int row, int column) {
            return name + "-" + row + "-" + column;
        }
    }

    /** The same with one more term, a product of these elements. */
    Sum plus(Element... factors) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        List<String> cells = new ArrayList<>(from);
        for (Element factor : factors) {
            names.add(factor.symbol());
            values.add(number(factor.value(), values.isEmpty() && numbers.isEmpty()));
            cells.add(factor.cell());
        }
        return new Sum(joined(symbols, String.join("·", names)), joined(numbers, String.join("·", values)), cells);
    }

    private static String joined(String before, String term) {
        return before.isEmpty() ? term : before + " + " + term;
    }

    /** A number on paper; in a row of signs, a negative one stands in brackets. */
    static String number(double value, boolean first) {
        String text = ShortNumber.of(value).replace('-', '−');
        return first || !text.startsWith("−") ? text : "(" + text + ")";
    }
}
