package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.math.Draw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Softmax;

/**
 * A whole network in plain Java: {@code z = x W1^T + b1}, {@code a = tanh(z)}, {@code logits = a W2^T + b2}, softmax and
 * cross entropy.
 *
 * <p>The activation is tanh rather than ReLU because no element of its gradient is 0: each one then shows what was handed
 * on.
 */
record NetReference(Matrix w1, Matrix b1, Matrix w2, Matrix b2, Matrix oneHot) {
    /** A network with random parameters and labels. */
    static NetReference random(Draw draw, int n, int features, int hidden, int classes) {
        return new NetReference(
                draw.matrix(hidden, features).scale(0.5),
                draw.matrix(1, hidden).scale(0.5),
                draw.matrix(classes, hidden),
                draw.matrix(1, classes),
                draw.oneHot(n, classes));
    }

    Matrix z(Matrix x) {
        return x.times(w1.transpose()).plus(b1);
    }

    static Matrix a(Matrix z) {
        return z.map(Math::tanh);
    }

    Matrix logits(Matrix a) {
        return a.times(w2.transpose()).plus(b2);
    }

    /** The loss's terms as a function of the logits near {@code logits}. */
    NumericalGradient.Function loss(Matrix logits) {
        return Softmax.terms(logits, oneHot);
    }

    NetReference withW1(Matrix other) {
        return new NetReference(other, b1, w2, b2, oneHot);
    }

    NetReference withB1(Matrix other) {
        return new NetReference(w1, other, w2, b2, oneHot);
    }

    NetReference withW2(Matrix other) {
        return new NetReference(w1, b1, other, b2, oneHot);
    }

    NetReference withB2(Matrix other) {
        return new NetReference(w1, b1, w2, other, oneHot);
    }

    /** The same network for other labels. */
    NetReference withLabels(Matrix other) {
        return new NetReference(w1, b1, w2, b2, other);
    }

    /** The tensors of a pass over {@code x}, gradients in closed form: what mistakes are computed from. */
    Facts facts(Matrix x) {
        Matrix z = z(x);
        Matrix a = a(z);
        Matrix dlogits = lossGradient(logits(a));
        Matrix da = dlogits.times(w2);
        Matrix slope = slope(a);
        return Facts.none()
                .with("n", x.rows())
                .with("x", x)
                .with("a", a)
                .with("slope", slope)
                .with("W1", w1)
                .with("b1", b1)
                .with("W2", w2)
                .with("b2", b2)
                .with("labels", oneHot)
                .with("dlogits", dlogits)
                .with("dA", da)
                .with("dZ", da.hadamard(slope));
    }

    /** The slope of the activation where its output is {@code a}. */
    static Matrix slope(Matrix a) {
        return a.map(value -> 1 - value * value);
    }

    /** The gradient of the loss with respect to {@code logits}. */
    Matrix lossGradient(Matrix logits) {
        return Softmax.probabilities(logits).minus(oneHot).scale(1.0 / logits.rows());
    }
}
