package dev.nd4jlessons.judge.tasks.linear;

import static dev.nd4jlessons.judge.diagnosis.Mistake.in;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Fit;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.diagnosis.Subsets;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Mistakes in the backward pass of {@code y = x W^T + b}.
 *
 * <p>Facts: x, y, W, b, dy, n; "previous dW", "previous db": the gradients before the call; "previous x", "first x", "first x
 * of this shape": the inputs of the forward before, of the first, and of the first with as many rows; "other x":
 * that of another layer; "previous W": the weight before an update.
 */
public final class LinearMistakes {
    private LinearMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        List<Mistake> all = new ArrayList<>();
        all.addAll(Subsets.of("upstream-ignored", List.of("dx", "dW", "db"), LinearMistakes::withoutUpstream));
        all.addAll(Subsets.of(
                "accumulated", List.of("dW", "db"), name -> f -> right(name, f).plus(f.get("previous " + name))));
        all.addAll(List.of(
                in("dx", "dx-w-transposed", f -> f.get("dy").times(f.get("W").transpose())),
                in("dx", "dx-without-w", f -> f.get("dy")),
                in("dx", "dx-from-y", f -> f.get("y").times(f.get("W"))),
                in("dx", "dx-from-x", f -> f.get("x").times(f.get("W"))),
                in("dx", "masked", f -> right("dx", f).zip(f.get("x"), (g, x) -> x > 0 ? g : 0)),
                in("dW", "dw-transposed", f -> f.get("x").transpose().times(f.get("dy"))),
                in("dW", "dw-from-y", f -> f.get("dy").transpose().times(f.get("y"))),
                in("dW", "dw-from-w", f -> f.get("dy").transpose().times(f.get("W"))),
                in("dW", "stale-input", f -> f.get("dy").transpose().times(previous(f))),
                in("dW", "first-input", f -> f.get("dy").transpose().times(f.get("first x"))),
                in("dW", "first-input", f -> f.get("dy").transpose().times(f.get("first x of this shape"))),
                in(
                        "dW",
                        "shared-between-instances",
                        f -> f.get("dy").transpose().times(f.get(f.has("other x") ? "other x" : "x"))),
                in("dx", "stale-weight", f -> f.get("dy").times(weightBefore(f))),
                in(
                        "y",
                        "stale-weight",
                        f -> f.get("x").times(weightBefore(f).transpose()).plus(f.get("b"))),
                in("dW", "dw-first-row", f -> row(f.get("dy"), 0).transpose().times(row(f.get("x"), 0))),
                in("dW", "plus-weight", f -> right("dW", f).plus(f.get("W"))),
                in("db", "bias-first-row", f -> row(f.get("dy"), 0)),
                in("db", "bias-last-row", f -> row(f.get("dy"), f.get("dy").rows() - 1)),
                in(
                        "db",
                        "bias-total",
                        f -> right("db", f).map(ignored -> f.get("dy").sum())),
                in("db", "bias-maximum", f -> columnMaxima(f.get("dy"))),
                in("db", "bias-from-y", f -> f.get("y").sumOverRows()),
                in("db", "plus-bias", f -> right("db", f).plus(f.get("b"))),
                in("y", "forward-without-bias", f -> f.get("x").times(f.get("W").transpose())),
                in("y", "forward-bias-twice", f -> f.get("y").plus(f.get("b")))));
        all.addAll(Subsets.of(
                "sign-lost",
                List.of("dx", "dW", "db"),
                name -> f -> right(name, f).abs()));
        return all;
    }

    /** Mistakes with a number in them. */
    public static List<Recogniser> recognisers() {
        return List.of(
                new Fit(
                        "updated-weight",
                        "dx",
                        f -> right("dx", f),
                        f -> f.get("dy").times(right("dW", f)).scale(-1)),
                new Fit("weight-decay-in-gradient", "dW", f -> right("dW", f), f -> f.get("W")));
    }

    private static Matrix right(String name, Facts f) {
        return gradient(name, f, f.get("dy"));
    }

    private static Formula withoutUpstream(String name) {
        return f -> gradient(name, f, f.get("dy").map(ignored -> 1));
    }

    private static Matrix gradient(String name, Facts f, Matrix dy) {
        return switch (name) {
            case "dx" -> dy.times(f.get("W"));
            case "dW" -> dy.transpose().times(f.get("x"));
            default -> dy.sumOverRows();
        };
    }

    /** The input of the forward before, which is this one where there was none. */
    private static Matrix previous(Facts f) {
        return f.get(f.has("previous x") ? "previous x" : "x");
    }

    /** W as it was before the last update, if there was one. */
    private static Matrix weightBefore(Facts f) {
        return f.get(f.has("previous W") ? "previous W" : "W");
    }

    private static Matrix columnMaxima(Matrix matrix) {
        Matrix maxima = row(matrix, 0);
        for (int i = 0; i < matrix.values().length; i++) {
            int column = i % matrix.columns();
            maxima.values()[column] = Math.max(maxima.values()[column], matrix.values()[i]);
        }
        return maxima;
    }

    private static Matrix row(Matrix matrix, int row) {
        Matrix result = Matrix.zeros(1, matrix.columns());
        System.arraycopy(matrix.values(), row * matrix.columns(), result.values(), 0, matrix.columns());
        return result;
    }
}
