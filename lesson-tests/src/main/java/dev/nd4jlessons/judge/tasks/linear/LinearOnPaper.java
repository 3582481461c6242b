package dev.nd4jlessons.judge.tasks.linear;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Arithmetic;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.tasks.layer.LayerOnPaper;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** {@code y = x W^T + b}. */
final class LinearOnPaper extends LayerOnPaper {
    private static final double[] BIASES = {0, 1, 2, -1, 3, -2, -3};

    @Override
    public double[] choices(String name, int i) {
        return switch (name) {
            case "b" -> BIASES.clone();
            case "W" -> Choices.integers(i, -1, 2, 3, 1);
            default -> super.choices(name, i);
        };
    }

    @Override
    protected List<String> parameterNames() {
        return List.of("W", "b");
    }

    @Override
    protected boolean fits(int inputs, int outputs) {
        return true;
    }

    @Override
    protected void parameters(Map<String, int[]> shapes, int inputs, int outputs) {
        shapes.put("W", new int[] {outputs, inputs});
        shapes.put("b", new int[] {1, outputs});
    }

    @Override
    protected LearnerLayer layer(Implementation implementation, Plan plan) {
        int[] w = Objects.requireNonNull(plan.shapes().get("W"));
        return implementation.linear(w[1], w[0], ElementType.DOUBLE, implementation.random(1));
    }

    @Override
    protected List<Answer> answers(String xName, Facts values, Facts got) {
        Matrix x = values.get(xName);
        Matrix w = values.get("W");
        Matrix b = values.get("b");
        Matrix dy = values.get("dy");
        return List.of(
                new Answer("y", x.times(w.transpose()).plus(b), got.get("y"), (n, o) -> {
                    Arithmetic sum = Arithmetic.sum();
                    for (int i = 0; i < w.columns(); i++) {
                        sum = sum.plus(xName, x, n, i, "W", w, o, i);
                    }
                    return sum.plus("b", b, 0, o);
                }),
                new Answer("dW", dy.transpose().times(x), got.get("dW"), (o, i) -> {
                    Arithmetic sum = Arithmetic.sum();
                    for (int n = 0; n < x.rows(); n++) {
                        sum = sum.plus("dy", dy, n, o, xName, x, n, i);
                    }
                    return sum;
                }),
                new Answer("db", dy.sumOverRows(), got.get("db"), (row, o) -> {
                    Arithmetic sum = Arithmetic.sum();
                    for (int n = 0; n < dy.rows(); n++) {
                        sum = sum.plus("dy", dy, n, o);
                    }
                    return sum;
                }),
                new Answer("dx", dy.times(w), got.get("dx"), (n, i) -> {
                    Arithmetic sum = Arithmetic.sum();
                    for (int o = 0; o < w.rows(); o++) {
                        sum = sum.plus("dy", dy, n, o, "W", w, o, i);
                    }
                    return sum;
                }));
    }
}
