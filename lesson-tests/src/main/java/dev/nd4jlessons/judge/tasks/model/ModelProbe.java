package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.judge.tasks.model.RecordingLayer.Names;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drives learner's model, built of the judge's own layers, and observes what it hands from one to the next. */
final class ModelProbe {
    private final Trial trial;
    private final LearnerParameter w1;
    private final LearnerParameter b1;
    private final LearnerParameter w2;
    private final LearnerParameter b2;
    private final RecordingLayer hidden;
    private final RecordingLayer activation;
    private final RecordingLayer output;
    private final RecordingLoss loss;
    private final LearnerModel model;
    private NetReference net;
    private Facts facts = Facts.none();

    ModelProbe(Trial trial, NetReference net) {
        this.trial = trial;
        this.net = net;
        trial.newSituation();
        w1 = parameter("W1", net.w1());
        b1 = parameter("b1", net.b1());
        w2 = parameter("W2", net.w2());
        b2 = parameter("b2", net.b2());
        hidden = new RecordingLayer(
                trial, new Names("x", "z", "dZ"), net::z, linearBack(w1, b1, net.w1()), List.of(w1, b1));
        activation = new RecordingLayer(
                trial,
                new Names("z", "a", "dA"),
                NetReference::a,
                (z, da) -> da.hadamard(NetReference.slope(NetReference.a(z))),
                List.of());
        output = new RecordingLayer(
                trial, new Names("a", "logits", "dlogits"), net::logits, linearBack(w2, b2, net.w2()), List.of(w2, b2));
        loss = new RecordingLoss(trial, net);
        model = trial.call(() -> trial.implementation()
                .mlpModel(hidden.asValue(), activation.asValue(), output.asValue(), loss.asValue()));
    }

    private LearnerParameter parameter(String name, Matrix value) {
        return trial.parameter(name, trial.hand(name, value, Layout.ROWS));
    }

    private RecordingLayer.Back linearBack(LearnerParameter w, LearnerParameter b, Matrix weights) {
        return (input, dy) -> {
            w.setGradient(trial.place(dy.transpose().times(input), Layout.ROWS));
            b.setGradient(trial.place(dy.sumOverRows(), Layout.ROWS));
            return dy.times(weights);
        };
    }

    /** One forward pass of a batch with its labels. */
    void forward(Matrix x, Matrix labels) {
        net = net.withLabels(labels);
        loss.expect(net);
        facts = net.facts(x);
        ArrayRef handed = trial.hand("x", x, Layout.ROWS);
        ArrayRef oneHot = trial.hand("oneHot", labels, Layout.ROWS);
        ArrayRef logits = trial.call(() -> model.logits(handed)).array();
        Matrix right = net.logits(NetReference.a(net.z(x)));
        Matrix terms = NetReference.a(net.z(x))
                .abs()
                .times(net.w2().abs().transpose())
                .plus(net.b2().abs());
        trial.observe("logits", logits, Expected.exact(right, terms), Tolerance.CLOSED_FORM, facts);
        double value = trial.call(() -> model.forward(handed, oneHot)).number();
        Matrix losses = net.loss(right).apply(right);
        Expected sum = Expected.exact(
                Matrix.scalar(losses.sum()), Matrix.scalar(losses.abs().sum()));
        trial.observe("loss", value, sum, Tolerance.CLOSED_FORM, facts);
    }

    /** One backward pass. */
    void backward() {
        List<RecordingLayer> layers = List.of(hidden, activation, output);
        layers.forEach(RecordingLayer::forgetUpstream);
        List.of(w1, b1, w2, b2).forEach(LearnerParameter::zeroGradient);
        trial.call(model::backward);
        NetGradients right = new NetGradients(net, facts.get("x"));
        observe("dlogits", output.upstream(), right.logits());
        observe("dA", activation.upstream(), right.a());
        observe("dZ", hidden.upstream(), right.z());
        trial.observe("dW2", w2.gradient(), right.w2(), Tolerance.DOUBLE, facts);
        trial.observe("db2", b2.gradient(), right.b2(), Tolerance.DOUBLE, facts);
        trial.observe("dW1", w1.gradient(), right.w1(), Tolerance.DOUBLE, facts);
        trial.observe("db1", b1.gradient(), right.b1(), Tolerance.DOUBLE, facts);
    }

    /** A layer whose backward was not called has received nothing; the gradients that it should have set tell. */
    private void observe(String name, @Nullable Matrix received, Expected right) {
        if (received != null) {
            trial.observe(name, received, right, Tolerance.DOUBLE, facts);
        }
    }
}
