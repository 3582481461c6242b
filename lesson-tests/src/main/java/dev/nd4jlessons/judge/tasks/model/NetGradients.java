package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.judge.math.Differences;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;

/** The gradients of a whole network's loss by central differences, for every tensor on the way. */
record NetGradients(NetReference net, Matrix x) {
    Expected logits() {
        return of(logits -> logits, net.logits(NetReference.a(net.z(x))));
    }

    Expected a() {
        return of(net::logits, NetReference.a(net.z(x)));
    }

    Expected z() {
        return of(z -> net.logits(NetReference.a(z)), net.z(x));
    }

    Expected w2() {
        return of(w -> net.withW2(w).logits(NetReference.a(net.z(x))), net.w2());
    }

    Expected b2() {
        return of(b -> net.withB2(b).logits(NetReference.a(net.z(x))), net.b2());
    }

    Expected w1() {
        return of(w -> net.logits(NetReference.a(net.withW1(w).z(x))), net.w1());
    }

    Expected b1() {
        return of(b -> net.logits(NetReference.a(net.withB1(b).z(x))), net.b1());
    }

    private Expected of(NumericalGradient.Function toLogits, Matrix at) {
        NumericalGradient.Function loss = net.loss(net.logits(NetReference.a(net.z(x))));
        NumericalGradient.Function whole = moved -> loss.apply(toLogits.apply(moved));
        int n = x.rows();
        return NumericalGradient.of(whole, at, Matrix.ones(2, n), Differences.ofMeanLogarithm(n));
    }
}
