package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Compares a step of any optimizer with that of gradient descent. */
public final class GradientStep extends GradientComparison {
    private static final int[][] SHAPES = {{4, 3}, {1, 4}};
    private static final List<String> NAMES = List.of("W", "b");

    private final LearnerOptimizer optimizer;
    private final double learningRate;

    private GradientStep(Session session, LearnerOptimizer optimizer, double learningRate, long seed) {
        super(session, seed);
        this.optimizer = optimizer;
        this.learningRate = learningRate;
    }

    /** Two steps with random parameters W [4, 3] and b [1, 4] and random gradients: the values after each. */
    public static Check compare(Session session, LearnerOptimizer optimizer, double learningRate, long seed) {
        return new GradientStep(session, optimizer, learningRate, seed).compare();
    }

    @Override
    void run() {
        List<LearnerParameter> parameters = new ArrayList<>();
        for (int i = 0; i < SHAPES.length; i++) {
            parameters.add(trial().parameter(NAMES.get(i), array(draw().matrix(SHAPES[i][0], SHAPES[i][1]))));
        }
        step(parameters);
        step(parameters);
    }

    private void step(List<LearnerParameter> parameters) {
        List<Expected> right = new ArrayList<>();
        for (int i = 0; i < SHAPES.length; i++) {
            LearnerParameter parameter = parameters.get(i);
            Matrix gradient = draw().matrix(SHAPES[i][0], SHAPES[i][1]);
            parameter.setGradient(trial().hand("d" + NAMES.get(i), gradient, Layout.ROWS));
            Matrix value = value(parameter);
            Matrix change = gradient.scale(learningRate);
            right.add(Expected.exact(value.minus(change), value.abs().plus(change.abs())));
        }
        trial().call(() -> optimizer.step(parameters));
        for (int i = 0; i < SHAPES.length; i++) {
            LearnerParameter parameter = parameters.get(i);
            trial().observe(NAMES.get(i), parameter.value(), right.get(i), Tolerance.CLOSED_FORM, Facts.none());
        }
    }
}
