package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Mistake.Formula;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.List;
import java.util.Map;

/**
 * Mistakes in the order in which a network's layers are called.
 *
 * <p>Facts: x, a, W1, W2, slope: the activation's derivative; dlogits, dA, dZ: the right gradients.
 */
public final class ModelMistakes {
    private ModelMistakes() {}

    /** The catalogue. */
    public static List<Mistake> all() {
        Formula twice = f -> f.get("dZ").hadamard(f.get("slope"));
        Formula throughHidden = f -> f.get("dlogits").times(f.get("W1"));
        Formula throughActivation = f -> throughHidden.of(f).hadamard(f.get("slope"));
        Formula swapped = f -> f.get("dA").times(f.get("W1"));
        Formula loss = f -> f.get("dlogits");
        return List.of(
                hidden("activation-skipped", f -> f.get("dA"), Map.of()),
                hidden("activation-twice", twice, Map.of("dA", f -> f.get("dZ"))),
                hidden("activation-added", f -> f.get("dZ").plus(f.get("dA")), Map.of()),
                hidden("clipped", f -> f.get("dZ").map(g -> Math.max(g, 0)), Map.of()),
                hidden("upstream-ignored", f -> ones(f.get("dZ")), Map.of()),
                hidden(
                        "upstream-ignored",
                        f -> ones(f.get("dA")).hadamard(f.get("slope")),
                        Map.of("dA", f -> ones(f.get("dA")))),
                hidden(
                        "upstream-ignored",
                        f -> outputOfOnes(f).hadamard(f.get("slope")),
                        output(f -> ones(f.get("dlogits")), ModelMistakes::outputOfOnes)),
                hidden("order-swapped", f -> f.get("dA"), Map.of("dA", swapped)),
                hidden("order-reversed", loss, output(throughActivation, throughHidden)),
                hidden("not-chained", loss, Map.of("dA", loss)),
                hidden("output-not-chained", f -> loss.of(f).hadamard(f.get("slope")), Map.of("dA", loss)),
                hidden("activation-not-chained", loss, Map.of()));
    }

    private static Matrix ones(Matrix like) {
        return Matrix.ones(like.rows(), like.columns());
    }

    private static Matrix outputOfOnes(Facts f) {
        return ones(f.get("dlogits")).times(f.get("W2"));
    }

    /** A mistake by which the first layer gets {@code dz}, and others what {@code others} says. */
    private static Mistake hidden(String id, Formula dz, Map<String, Formula> others) {
        Map<String, Formula> wrong = new java.util.HashMap<>(others);
        wrong.put("dZ", dz);
        wrong.put("dW1", f -> dz.of(f).transpose().times(f.get("x")));
        wrong.put("db1", f -> dz.of(f).sumOverRows());
        return new Mistake(id, Map.copyOf(wrong));
    }

    private static Map<String, Formula> output(Formula dlogits, Formula da) {
        return Map.of(
                "dA",
                da,
                "dlogits",
                dlogits,
                "dW2",
                f -> dlogits.of(f).transpose().times(f.get("a")),
                "db2",
                f -> dlogits.of(f).sumOverRows());
    }
}
