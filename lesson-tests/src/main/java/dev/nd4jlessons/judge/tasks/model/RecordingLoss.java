package dev.nd4jlessons.judge.tasks.model;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.Refused;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The judge's own loss. */
final class RecordingLoss {
    private final Trial trial;
    private final Value part;
    private NetReference net;
    private @Nullable Matrix logits;

    RecordingLoss(Trial trial, NetReference net) {
        this.trial = trial;
        this.net = net;
        this.part = new Value.Ref(session().part(LearnerLoss.TYPE, this::call));
    }

    /** As learner's code gets it. */
    Value asValue() {
        return part;
    }

    private Value call(String method, List<Value> arguments) {
        try {
            return switch (method) {
                case "forward" ->
                    forward(ArrayRef.of(session(), arguments.get(0)), ArrayRef.of(session(), arguments.get(1)));
                case "backward" -> backward();
                default -> throw new Refused("A loss has no " + method);
            };
        } catch (Stopped stopped) {
            throw trial.note(stopped);
        }
    }

    private Value forward(@Nullable ArrayRef given, @Nullable ArrayRef oneHot) {
        Matrix labels = net.oneHot();
        Matrix read = Readings.read("logits", given, labels.rows(), labels.columns(), trial.type());
        logits = read;
        net = net.withLabels(Readings.read("oneHot", oneHot, labels.rows(), labels.columns(), trial.type()));
        return new Value.Real(net.loss(read).apply(read).sum());
    }

    private Value backward() {
        if (logits == null) {
            throw new Stopped(Problem.Kind.NULL, "logits");
        }
        return trial.hand("dlogits", net.lossGradient(logits), Layout.ROWS).asValue();
    }

    /** The labels of the batch that comes next. */
    void expect(NetReference next) {
        net = next;
    }

    private Session session() {
        return trial.implementation().session();
    }
}
