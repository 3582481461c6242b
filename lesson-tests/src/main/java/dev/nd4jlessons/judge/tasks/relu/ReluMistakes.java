package dev.nd4jlessons.judge.tasks.relu;

import static dev.nd4jlessons.judge.diagnosis.Mistake.in;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Fit;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;

/** Mistakes in the backward pass of {@code y = max(x, 0)}. Facts: x, y, dy; "previous x", "first x", "first x of this shape". */
public final class ReluMistakes {
    private ReluMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        return List.of(
                in("dx", "mask-missing", f -> f.get("dy")),
                in("dx", "mask-inverted", f -> masked(f, f.get("x").scale(-1))),
                in("dx", "mask-from-upstream", f -> masked(f, f.get("dy"))),
                in("dx", "upstream-ignored", f -> f.get("x").map(x -> x > 0 ? 1 : 0)),
                in("dx", "mask-not-binary", f -> f.get("dy").hadamard(f.get("y"))),
                in("dx", "times-input", f -> f.get("dy").hadamard(f.get("x"))),
                in("dx", "sign-as-mask", f -> f.get("dy").hadamard(f.get("x").map(Math::signum))),
                in("dx", "forward-again", f -> f.get("y")),
                in("dx", "upstream-sign-lost", f -> masked(f, f.get("x")).abs()),
                in("dx", "mask-over-all", f -> masked(f, f.get("x")).zip(f.get("dy"), (g, dy) -> Math.max(g, 0))),
                in("dx", "mask-threshold-one", f -> masked(f, f.get("x").map(x -> x - 1))),
                in("dx", "leaky", f -> f.get("dy").zip(f.get("x"), (dy, x) -> x > 0 ? dy : 0.01 * dy)),
                in("dx", "stale-input", f -> masked(f, f.get(f.has("previous x") ? "previous x" : "x"))),
                in("dx", "shared-between-instances", f -> masked(f, f.get(f.has("other x") ? "other x" : "x"))),
                in("dx", "first-input", f -> masked(f, f.get("first x"))),
                in("dx", "first-input", f -> masked(f, f.get("first x of this shape"))));
    }

    /** Mistakes with a number in them. */
    public static List<Recogniser> recognisers() {
        Formula right = f -> masked(f, f.get("x"));
        return List.of(
                new MaskThreshold(),
                new Fit("leaky-slope", "dx", right, f -> f.get("dy").minus(right.of(f))));
    }

    private static Matrix masked(Facts f, Matrix by) {
        if (!by.sameShape(f.get("dy"))) {
            throw new IllegalArgumentException("The mask is of another batch");
        }
        return f.get("dy").zip(by, (dy, mask) -> mask > 0 ? dy : 0);
    }
}
