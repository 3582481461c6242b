package dev.nd4jlessons.judge;

import dev.nd4jlessons.judge.explain.Derivative;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient.Function;
import dev.nd4jlessons.judge.math.Softmax;
import org.jspecify.annotations.Nullable;

/** What each gradient of the tasks is the derivative of, from the facts of its situation. */
final class Derivatives {
    private Derivatives() {}

    /** The derivative that {@code seen} should be; null for what is none. */
    static @Nullable Derivative of(String task, Observation seen) {
        return switch (task) {
            case "3.1" -> linear(seen.name(), seen.facts());
            case "3.2" -> relu(seen.name(), seen.facts());
            case "3.3" -> loss(seen.name(), seen.facts());
            case "3.4" -> model(seen.name(), seen.facts());
            default -> null;
        };
    }

    private static @Nullable Derivative linear(String name, Facts f) {
        if (!f.has("dy")) {
            return null;
        }
        Matrix x = f.get("x");
        Matrix w = f.get("W");
        Matrix b = f.get("b");
        Matrix dy = f.get("dy");
        return switch (name) {
            case "dx" -> new Derivative(at -> at.times(w.transpose()).plus(b), x, dy, dy.times(w));
            case "dW" ->
                new Derivative(
                        at -> x.times(at.transpose()).plus(b),
                        w,
                        dy,
                        dy.transpose().times(x));
            case "db" -> new Derivative(at -> x.times(w.transpose()).plus(at), b, dy, dy.sumOverRows());
            default -> null;
        };
    }

    private static @Nullable Derivative relu(String name, Facts f) {
        if (!name.equals("dx")) {
            return null;
        }
        Matrix slope = f.get("x").map(x -> x > 0 ? 1 : 0);
        return new Derivative(
                at -> at.map(x -> Math.max(x, 0)),
                f.get("x"),
                f.get("dy"),
                f.get("dy").hadamard(slope));
    }

    private static @Nullable Derivative loss(String name, Facts f) {
        if (!name.equals("dlogits")) {
            return null;
        }
        Matrix z = f.get("z");
        Matrix gradient = f.get("p").minus(f.get("labels")).scale(1.0 / z.rows());
        return new Derivative(Softmax.terms(z, f.get("labels")), z, Matrix.ones(2, z.rows()), gradient);
    }

    private static @Nullable Derivative model(String name, Facts f) {
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
