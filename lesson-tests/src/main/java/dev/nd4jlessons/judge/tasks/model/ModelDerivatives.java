package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient.Function;
import dev.nd4jlessons.judge.math.Softmax;
import org.jspecify.annotations.Nullable;

/** What each gradient of the whole network is the derivative of, from the facts of its situation. */
final class ModelDerivatives {
    private ModelDerivatives() {}

    /** The derivative that the tensor {@code name} should be; null for what is none. */
    static @Nullable Derivative of(String name, Facts f) {
        Matrix x = f.get("x");
        Matrix a = f.get("a");
        return switch (name) {
            case "dlogits" -> ofLoss(f, at -> at, logits(f, a), f.get("dlogits"));
            case "dA" -> ofLoss(f, at -> logits(f, at), a, f.get("dA"));
            case "dZ" -> ofLoss(f, at -> logits(f, at.map(Math::tanh)), z(f, x), f.get("dZ"));
            case "dW2" ->
                ofLoss(
                        f,
                        at -> a.times(at.transpose()).plus(f.get("b2")),
                        f.get("W2"),
                        f.get("dlogits").transpose().times(a));
            case "db2" ->
                ofLoss(
                        f,
                        at -> a.times(f.get("W2").transpose()).plus(at),
                        f.get("b2"),
                        f.get("dlogits").sumOverRows());
            case "dW1" ->
                ofLoss(
                        f,
                        at -> logits(
                                f, x.times(at.transpose()).plus(f.get("b1")).map(Math::tanh)),
                        f.get("W1"),
                        f.get("dZ").transpose().times(x));
            case "db1" ->
                ofLoss(
                        f,
                        at -> logits(
                                f, x.times(f.get("W1").transpose()).plus(at).map(Math::tanh)),
                        f.get("b1"),
                        f.get("dZ").sumOverRows());
            default -> null;
        };
    }

    private static Matrix z(Facts f, Matrix x) {
        return x.times(f.get("W1").transpose()).plus(f.get("b1"));
    }

    private static Matrix logits(Facts f, Matrix a) {
        return a.times(f.get("W2").transpose()).plus(f.get("b2"));
    }

    private static Derivative ofLoss(Facts f, Function toLogits, Matrix at, Matrix exact) {
        Function loss = Softmax.terms(toLogits.apply(at), f.get("labels"));
        Function whole = moved -> loss.apply(toLogits.apply(moved));
        return new Derivative(whole, at, Matrix.ones(2, f.get("labels").rows()), exact);
    }
}
