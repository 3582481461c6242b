package dev.nd4jlessons.judge.tasks.sgd;

import static dev.nd4jlessons.judge.diagnosis.Mistake.everywhere;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Fit;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;

/**
 * Mistakes in an update {@code v = v - lr g}.
 *
 * <p>Facts: v, g, lr; "previous g": the gradient of the step before; "index": the how manieth parameter, from 0;
 * "other lr": the learning rate of another optimizer.
 */
public final class SgdMistakes {
    private SgdMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        return List.of(
                everywhere("not-in-place", f -> f.get("v")),
                everywhere("update-plus", f -> less(f, -lr(f))),
                everywhere("shared-between-instances", f -> less(f, f.number("other lr"))),
                everywhere("learning-rate-missing", f -> less(f, 1)),
                everywhere("learning-rate-squared", f -> less(f, lr(f) * lr(f))),
                everywhere("learning-rate-divided", f -> less(f, 1 / lr(f))),
                everywhere("learning-rate-single-precision", f -> less(f, (float) lr(f))),
                everywhere("learning-rate-fixed", f -> less(f, 0.03)),
                everywhere(
                        "learning-rate-added", f -> f.get("v").minus(f.get("g")).map(v -> v - lr(f))),
                everywhere("update-twice", f -> less(f, 2 * lr(f))),
                everywhere("value-replaced", f -> f.get("g").scale(-lr(f))),
                everywhere("value-scaled", f -> f.get("v").scale(lr(f)).minus(f.get("g"))),
                everywhere("all-scaled", f -> less(f, 1).scale(lr(f))),
                everywhere(
                        "sign-only",
                        f -> f.get("v").minus(f.get("g").map(Math::signum).scale(lr(f)))),
                everywhere(
                        "times-value",
                        f -> f.get("v").minus(f.get("g").hadamard(f.get("v")).scale(lr(f)))),
                everywhere("weight-decay", f -> less(f, lr(f)).minus(f.get("v").scale(lr(f)))),
                everywhere("only-first", f -> f.number("index") == 0 ? less(f, lr(f)) : f.get("v")),
                everywhere("all-but-first", f -> f.number("index") > 0 ? less(f, lr(f)) : f.get("v")),
                everywhere("accumulated", SgdMistakes::accumulated));
    }

    /** Mistakes with a number in them. */
    public static List<Recogniser> recognisers() {
        Formula right = f -> less(f, lr(f));
        return List.of(
                new Fit("step-scaled", "*", f -> f.get("v"), f -> f.get("g").scale(-lr(f))),
                new Fit("weight-decay-constant", "*", right, f -> f.get("v").scale(-lr(f))));
    }

    private static double lr(Facts f) {
        return f.number("lr");
    }

    private static Matrix less(Facts f, double factor) {
        return f.get("v").minus(f.get("g").scale(factor));
    }

    private static Matrix accumulated(Facts f) {
        Matrix right = less(f, lr(f));
        return f.has("previous g") ? right.minus(f.get("previous g").scale(lr(f))) : right;
    }
}
