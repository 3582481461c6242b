package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.NetworkWeights;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.judge.learner.Entry;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.training.Samples;
import dev.nd4jlessons.judge.training.TrainingPlan;
import dev.nd4jlessons.judge.training.Validation;
import dev.nd4jlessons.judge.training.Weights;
import dev.nd4jlessons.mlp.BatchOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has the learner's network trained with the lesson's own loop, and judges it after every epoch by its weights. */
final class TrainingRun {
    /** So many layers have parameters, and so gradients. */
    private static final int LAYERS = 2;

    private final Request request;
    private final Implementation implementation;
    private final Events events;
    private final TrainingPlan plan;
    private final Validation validation = new Validation(Digits.load(), ElementType.FLOAT);
    private @Nullable Weights last;
    private int epochs;

    TrainingRun(Request request, Implementation implementation, Events events) {
        this.request = request;
        this.implementation = implementation;
        this.events = events;
        this.plan = new TrainingPlan(
                ElementType.FLOAT,
                request.hiddenUnits(),
                request.epochs(),
                request.batchSize(),
                request.learningRate(),
                request.seed());
    }

    void run() {
        events.step("train", "0");
        TrainedNetwork network =
                new TrainedNetwork(implementation, plan.type(), plan.hiddenUnits(), plan.learningRate(), plan.seed());
        int samples = AuditRun.samples();
        try (AuditRun audit = AuditRun.of(request, plan)) {
            audit.start(network.weights());
            BatchOrder order = plan.order(samples);
            network.train(
                    plan.epochs(), plan.batchSize(), order::order, plan.stepsPerEpoch(samples), false, progress -> {
                        audit.epoch(progress);
                        if (epochs < plan.epochs()) { // the audit says that there were more
                            ended(epochs++, progress);
                        }
                    });
            tellTheEnd();
            events.tell(new Event.Audited(audit.result(network)));
        }
    }

    private void ended(int number, TrainedNetwork.Progress progress) {
        last = progress.weights();
        Validation.Judgement judgement = validation.judge(progress.weights());
        events.tell(new Event.EpochEnded(new Epoch(
                number,
                finite(progress.loss()),
                finite(judgement.loss()),
                judgement.accuracy(),
                norms(progress.norms()))));
        events.tell(new Event.WeightsTold(number, weights(progress.weights())));
        if (number + 1 < plan.epochs()) {
            events.step("train", Integer.toString(number + 1));
        }
    }

    private void tellTheEnd() {
        if (last != null) {
            events.tell(new Event.Predicted(validation.judge(last).predictions()));
            FirstLayers.of(last, Samples.validation(Digits.load(), ElementType.FLOAT))
                    .ifPresent(layer -> events.tell(new Event.Learned(layer)));
        }
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? (Double) value : null;
    }

    private static List<@Nullable Double> norms(Entry entry) {
        List<@Nullable Double> norms = new ArrayList<>();
        for (int i = 0; i < Math.min(entry.size(), LAYERS); i++) {
            norms.add(entry.finite(i));
        }
        return norms;
    }

    private static NetworkWeights weights(Weights of) {
        return new NetworkWeights(
                of.inputs(),
                of.hidden(),
                of.classes(),
                floats(of.w1()),
                floats(of.b1()),
                floats(of.w2()),
                floats(of.b2()));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
