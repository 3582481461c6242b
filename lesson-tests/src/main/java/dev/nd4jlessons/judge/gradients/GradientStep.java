package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.check.Tensors;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Compares a step of any optimizer with that of gradient descent. */
public final class GradientStep extends GradientComparison {
    private static final int[][] SHAPES = {{4, 3}, {1, 4}};
    private static final List<String> NAMES = List.of("W", "b");

    private final Optimizer optimizer;
    private final double learningRate;

    private GradientStep(Optimizer optimizer, double learningRate, long seed) {
        super(seed);
        this.optimizer = optimizer;
        this.learningRate = learningRate;
    }

    /** Two steps with random parameters W [4, 3] and b [1, 4] and random gradients: the values after each. */
    public static Check compare(Optimizer optimizer, double learningRate, long seed) {
        return new GradientStep(optimizer, learningRate, seed).compare();
    }

    @Override
    void run() {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < SHAPES.length; i++) {
            parameters.add(new Parameter(NAMES.get(i), array(draw().matrix(SHAPES[i][0], SHAPES[i][1]))));
        }
        step(parameters);
        step(parameters);
    }

    private void step(List<Parameter> parameters) {
        List<Expected> right = new ArrayList<>();
        for (int i = 0; i < SHAPES.length; i++) {
            Parameter parameter = parameters.get(i);
            Matrix gradient = draw().matrix(SHAPES[i][0], SHAPES[i][1]);
            parameter.setGradient(trial().hand("d" + parameter.name(), gradient, Layout.ROWS));
            Matrix value = Tensors.matrix(parameter.value());
            Matrix change = gradient.scale(learningRate);
            right.add(Expected.exact(value.minus(change), value.abs().plus(change.abs())));
        }
        trial().call(() -> optimizer.step(parameters));
        for (int i = 0; i < SHAPES.length; i++) {
            Parameter parameter = parameters.get(i);
            trial().observe(parameter.name(), parameter.value(), right.get(i), Tolerance.CLOSED_FORM, Facts.none());
        }
    }
}
