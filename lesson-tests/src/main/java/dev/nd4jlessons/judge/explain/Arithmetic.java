package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.results.ShortNumber;

/**
 * A formula written out for one element.
 *
 * @param symbols with the names of the elements that it is made of
 * @param numbers with their values
 */
public record Arithmetic(String symbols, String numbers) {
    /** Nothing yet: the start of a sum. */
    public static Arithmetic sum() {
        return new Arithmetic("", "");
    }

    /** This sum and one more element. */
    public Arithmetic plus(String name, Matrix of, int row, int column) {
        return plus(element(name, row, column), number(of.at(row, column)));
    }

    /** This sum and the product of two elements. */
    public Arithmetic plus(String a, Matrix ofA, int rowA, int columnA, String b, Matrix ofB, int rowB, int columnB) {
        return plus(
                element(a, rowA, columnA) + "*" + element(b, rowB, columnB),
                number(ofA.at(rowA, columnA)) + "*" + inner(ofB.at(rowB, columnB)));
    }

    private Arithmetic plus(String symbol, String number) {
        return symbols.isEmpty()
                ? new Arithmetic(symbol, number)
                : new Arithmetic(symbols + " + " + symbol, numbers + " + " + number);
    }

    /** The name of an element: {@code dW[0, 1]}. */
    public static String element(String name, int row, int column) {
        return name + "[" + row + ", " + column + "]";
    }

    /** A number behind another sign, in parentheses if it has one of its own. */
    public static String inner(double value) {
        return value < 0 ? "(" + ShortNumber.of(value) + ")" : ShortNumber.of(value);
    }

    private String number(double value) {
        return symbols.isEmpty() ? ShortNumber.of(value) : inner(value);
    }
}
