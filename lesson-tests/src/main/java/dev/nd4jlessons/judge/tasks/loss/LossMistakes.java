package dev.nd4jlessons.judge.tasks.loss;

import static dev.nd4jlessons.judge.diagnosis.Mistake.in;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Fit;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

/**
 * Mistakes in the gradient of softmax and cross entropy.
 *
 * <p>Facts: z, p, labels, n; "calls": the how manieth backward since the forward; "previous p", "previous labels";
 * "other p", "other labels": those of another instance.
 */
public final class LossMistakes {
    /** As it stands in many a program. */
    private static final double EPSILON = 1e-10;

    private LossMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        return List.of(
                in("dlogits", "missing-mean", f -> difference(f)),
                in("dlogits", "mean-multiplied", f -> difference(f).scale(n(f))),
                in("loss", "epsilon-in-logarithm", LossMistakes::withEpsilon),
                in("dlogits", "labels-minus-probabilities", f -> mean(f, (p, y) -> y - p)),
                in(
                        "dlogits",
                        "labels-minus-probabilities-missing-mean",
                        f -> difference(f).scale(-1)),
                in("dlogits", "labels-missing", f -> mean(f, (p, y) -> p)),
                in("dlogits", "probabilities-missing", f -> mean(f, (p, y) -> -y)),
                in("dlogits", "plus-labels", f -> mean(f, (p, y) -> p + y)),
                in("dlogits", "mean-over-classes", f -> difference(f).scale(1.0 / classes(f))),
                in("dlogits", "mean-over-elements", f -> difference(f).scale(1 / (n(f) * classes(f)))),
                in("dlogits", "mean-twice", f -> difference(f).scale(1 / (n(f) * n(f)))),
                in(
                        "dlogits",
                        "mean-of-labels-only",
                        f -> f.get("p").minus(f.get("labels").scale(1 / n(f)))),
                in(
                        "dlogits",
                        "mean-of-probabilities-only",
                        f -> f.get("p").scale(1 / n(f)).minus(f.get("labels"))),
                in("dlogits", "softmax-derivative", f -> mean(f, (p, y) -> p * (1 - p))),
                in("dlogits", "softmax-derivative-twice", f -> mean(f, (p, y) -> (p - y) * p * (1 - p))),
                in("dlogits", "softmax-jacobian", LossMistakes::jacobian),
                in("dlogits", "gradient-of-log", f -> mean(f, (p, y) -> -y / p)),
                in("dlogits", "only-labelled", f -> mean(f, (p, y) -> (p - y) * y)),
                in("dlogits", "weighted-by-probability", f -> mean(f, (p, y) -> p * (p - y))),
                in("dlogits", "log-probabilities", f -> mean(f, (p, y) -> Math.log(p) - y)),
                in("dlogits", "logits-as-probabilities", of("z")),
                in("dlogits", "not-normalised", LossMistakes::notNormalised),
                in("dlogits", "cache-changed", f -> cacheChanged(f, n(f))),
                in("dlogits", "cache-changed", f -> cacheChanged(f, 1).scale(1 / n(f))),
                in("dlogits", "stale-input", LossMistakes::stale),
                in(
                        "dlogits",
                        "shared-between-instances",
                        f -> otherOr(f, "p").minus(f.get("labels")).scale(1 / n(f))),
                in(
                        "dlogits",
                        "shared-between-instances",
                        f -> otherOr(f, "p").minus(otherOr(f, "labels")).scale(1 / n(f))));
    }

    /** The loss with the small number that keeps a logarithm from zero, and its gradient from being (p - y) / N. */
    private static Matrix withEpsilon(Facts f) {
        Matrix p = f.get("p").hadamard(f.get("labels")).sumOverColumns();
        return Matrix.scalar(-p.map(value -> Math.log(value + EPSILON)).sum() / n(f));
    }

    /** Mistakes with a number in them. */
    public static List<Recogniser> recognisers() {
        Formula right = f -> mean(f, (p, y) -> p - y);
        return List.of(
                new Fit("labels-scaled", "dlogits", right, f -> mean(f, (p, y) -> -y)),
                new Fit("probabilities-scaled", "dlogits", right, f -> mean(f, (p, y) -> p)),
                new Fit("labels-smoothed", "dlogits", right, f -> mean(f, (p, y) -> y - 1.0 / classes(f))),
                new Fit("shifted", "dlogits", right, f -> mean(f, (p, y) -> 1)));
    }

    private static double n(Facts f) {
        return f.number("n");
    }

    private static int classes(Facts f) {
        return f.get("p").columns();
    }

    private static Matrix difference(Facts f) {
        return f.get("p").minus(f.get("labels"));
    }

    private static Matrix mean(Facts f, DoubleBinaryOperator of) {
        return f.get("p").zip(f.get("labels"), of).scale(1 / n(f));
    }

    private static Formula of(String instead) {
        return f -> f.get(instead).minus(f.get("labels")).scale(1 / n(f));
    }

    /** The derivative of the labelled probability, rather than of its logarithm. */
    private static Matrix jacobian(Facts f) {
        Matrix labelled = f.get("p").hadamard(f.get("labels")).sumOverColumns();
        return mean(f, (p, y) -> p - y).hadamard(labelled);
    }

    /** The exponentials of the shifted logits, not divided by their sum: the largest of each row is 1. */
    private static Matrix notNormalised(Facts f) {
        Matrix p = f.get("p");
        Matrix largest = Matrix.zeros(p.rows(), 1);
        for (int i = 0; i < p.values().length; i++) {
            int row = i / p.columns();
            largest.values()[row] = Math.max(largest.values()[row], p.values()[i]);
        }
        return p.zip(largest, (a, b) -> a / b).minus(f.get("labels")).scale(1 / n(f));
    }

    /** What in-place arithmetic on the cached probabilities comes to when backward is called again. */
    private static Matrix cacheChanged(Facts f, double divisor) {
        Matrix cached = f.get("p");
        for (int call = 0; call < f.number("calls"); call++) {
            cached = cached.minus(f.get("labels")).scale(1 / divisor);
        }
        return cached;
    }

    /** What another instance has kept, where there is another. */
    private static Matrix otherOr(Facts f, String name) {
        return f.get(f.has("other " + name) ? "other " + name : name);
    }

    private static Matrix stale(Facts f) {
        if (!f.has("previous p")) {
            return mean(f, (p, y) -> p - y);
        }
        return f.get("previous p").minus(f.get("previous labels")).scale(1 / n(f));
    }
}
