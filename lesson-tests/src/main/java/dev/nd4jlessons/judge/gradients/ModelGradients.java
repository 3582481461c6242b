package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.LearnerModel;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.trial.Readings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares every parameter's gradient of any model with central differences of its own loss. */
public final class ModelGradients extends GradientComparison {
    private static final int ROWS = 4;

    private final LearnerModel model;
    private final @Nullable Matrix x;
    private final @Nullable Matrix oneHot;

    private ModelGradients(
            Session session, LearnerModel model, @Nullable Matrix x, @Nullable Matrix oneHot, long seed) {
        super(session, seed);
        this.model = model;
        this.x = x;
        this.oneHot = oneHot;
    }

    /** One pass over 4 random samples, which have as many features as the first parameter has columns. */
    public static Check compare(Session session, LearnerModel model, long seed) {
        return new ModelGradients(session, model, null, null, seed).compare();
    }

    /**
     * One pass over the samples {@code x} [N, features] with labels [N, classes]: a part for each parameter, {@code dW1},
     * {@code db1}, … where a name occurs more than once. The model is left with its parameters as they were.
     */
    public static Check compare(Session session, LearnerModel model, Matrix x, Matrix oneHot) {
        return new ModelGradients(session, model, x, oneHot, 0).compare();
    }

    @Override
    void run() {
        List<LearnerParameter> parameters = trial().call(() -> required(model.parameters()));
        watch(parameters);
        Matrix samples = x == null ? draw().matrix(ROWS, columns(parameters)) : x;
        Matrix labels = oneHot == null ? draw().oneHot(ROWS, classes(samples)) : oneHot;
        ArrayRef handed = trial().hand("x", samples, Layout.ROWS);
        ArrayRef handedLabels = trial().hand("oneHot", labels, Layout.ROWS);
        trial().call(() -> model.forward(handed, handedLabels));
        trial().call(() -> model.backward());
        List<@Nullable ArrayRef> gradients = gradients(parameters);

        trial().newSituation();
        List<String> names = names(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            observe(
                    "d" + names.get(i),
                    parameters.get(i),
                    gradients.get(i),
                    moved -> loss(samples, labels),
                    Matrix.ones(1, 1));
        }
    }

    private Matrix loss(Matrix samples, Matrix labels) {
        Matrix loss = Matrix.scalar(
                trial().call(() -> model.forward(array(samples), array(labels))).number());
        Readings.requireFinite("loss", loss);
        return loss;
    }

    private int classes(Matrix samples) {
        return Readings.matrix(
                        "logits",
                        trial().call(() -> model.logits(array(samples))).array())
                .columns();
    }

    private static int columns(List<LearnerParameter> parameters) {
        return value(parameters.get(0)).columns();
    }

    /** The parameters' names, numbered where several have the same: W and b of two layers are W1, b1, W2 and b2. */
    private static List<String> names(List<LearnerParameter> parameters) {
        List<String> plain = parameters.stream().map(LearnerParameter::name).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            int number = Collections.frequency(plain.subList(0, i + 1), name);
            names.add(Collections.frequency(plain, name) == 1 ? name : name + number);
        }
        return names;
    }
}
