package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Loss;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The checker's own loss, in plain Java. */
final class RecordingLoss implements Loss {
    private final Trial trial;
    private NetReference net;
    private @Nullable Matrix logits;

    RecordingLoss(Trial trial, NetReference net) {
        this.trial = trial;
        this.net = net;
    }

    @Override
    public double forward(INDArray given, INDArray oneHot) {
        Matrix labels = net.oneHot();
        logits = Tensors.read("logits", given, labels.rows(), labels.columns(), trial.type());
        Matrix read = Tensors.read("oneHot", oneHot, labels.rows(), labels.columns(), trial.type());
        net = net.withLabels(read);
        return net.loss(logits).apply(logits).sum();
    }

    @Override
    public INDArray backward() {
        if (logits == null) {
            throw new Stopped(Problem.Kind.NULL, "logits");
        }
        return trial.hand("dlogits", net.lossGradient(logits), Layout.ROWS);
    }

    /** The labels of the batch that comes next. */
    void expect(NetReference next) {
        net = next;
    }
}
