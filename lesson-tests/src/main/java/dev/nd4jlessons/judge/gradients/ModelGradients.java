package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;

import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Compares every parameter's gradient of any model with central differences of its own loss. */
public final class ModelGradients extends GradientComparison {
    private static final int ROWS = 4;

    private final Model model;
    private final @Nullable Matrix x;
    private final @Nullable Matrix oneHot;

    private ModelGradients(Model model, @Nullable Matrix x, @Nullable Matrix oneHot, long seed) {
        super(seed);
        this.model = model;
        this.x = x;
        this.oneHot = oneHot;
    }

    /** One pass over 4 random samples, which have as many features as the first parameter has columns. */
    public static Check compare(Model model, long seed) {
        return new ModelGradients(model, null, null, seed).compare();
    }

    /**
     * One pass over the samples {@code x} [N, features] with labels [N, classes]: a part for each parameter, {@code dW1},
     * {@code db1}, … where a name occurs more than once. The model is left with its parameters as they were.
     */
    public static Check compare(Model model, INDArray x, INDArray oneHot) {
        return new ModelGradients(model, Tensors.matrix(x), Tensors.matrix(oneHot), 0).compare();
    }

    @Override
    void run() {
        List<Parameter> parameters = trial().call(model::parameters);
        watch(parameters);
        Matrix samples = x == null ? draw().matrix(ROWS, columns(parameters)) : x;
        Matrix labels = oneHot == null ? draw().oneHot(ROWS, classes(samples)) : oneHot;
        INDArray handed = trial().hand("x", samples, Layout.ROWS);
        INDArray handedLabels = trial().hand("oneHot", labels, Layout.ROWS);
        trial().call(() -> model.forward(handed, handedLabels));
        trial().call(model::backward);
        List<@Nullable INDArray> gradients = gradients(parameters);

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
        Matrix loss = Matrix.scalar(trial().call(() -> model.forward(array(samples), array(labels))));
        Tensors.requireFinite("loss", loss);
        return loss;
    }

    private int classes(Matrix samples) {
        return (int) trial().call(() -> model.logits(array(samples))).size(1);
    }

    private static int columns(List<Parameter> parameters) {
        return (int) parameters.get(0).value().size(1);
    }

    /** The parameters' names, numbered where several have the same: W and b of two layers are W1, b1, W2 and b2. */
    private static List<String> names(List<Parameter> parameters) {
        List<String> plain = parameters.stream().map(Parameter::name).toList();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String name = plain.get(i);
            int number = Collections.frequency(plain.subList(0, i + 1), name);
            names.add(Collections.frequency(plain, name) == 1 ? name : name + number);
        }
        return names;
    }
}
