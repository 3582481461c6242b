package dev.nd4jlessons.judge.tasks.relu;

import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Arithmetic;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.tasks.layer.LayerOnPaper;
import dev.nd4jlessons.results.ShortNumber;
import java.util.List;
import java.util.Map;

/** {@code y = max(x, 0)}; no input is 0, where there is no derivative. */
final class ReluOnPaper extends LayerOnPaper {
    @Override
    protected List<String> parameterNames() {
        return List.of();
    }

    @Override
    protected boolean fits(int inputs, int outputs) {
        return inputs == outputs;
    }

    @Override
    protected void parameters(Map<String, int[]> shapes, int inputs, int outputs) {
        // It has none.
    }

    @Override
    protected LearnerLayer layer(Implementation implementation, Plan plan) {
        return implementation.relu();
    }

    @Override
    protected List<Answer> answers(String xName, Facts values, Facts got) {
        Matrix x = values.get(xName);
        Matrix dy = values.get("dy");
        return List.of(
                new Answer(
                        "y",
                        x.map(value -> Math.max(value, 0)),
                        got.get("y"),
                        (n, i) -> new Arithmetic(
                                "max(" + Arithmetic.element(xName, n, i) + ", 0)",
                                "max(" + ShortNumber.of(x.at(n, i)) + ", 0)")),
                new Answer(
                        "dx",
                        dy.zip(x, (upstream, value) -> value > 0 ? upstream : 0),
                        got.get("dx"),
                        (n, i) -> slope(xName, x.at(n, i), dy.at(n, i), n, i)));
    }

    private static Arithmetic slope(String xName, double x, double dy, int n, int i) {
        String upstream = ShortNumber.of(dy);
        return new Arithmetic(
                Arithmetic.element("dy", n, i) + "*relu'(" + Arithmetic.element(xName, n, i) + ")",
                upstream + "*relu'(" + ShortNumber.of(x) + ") = " + upstream + "*" + (x > 0 ? 1 : 0));
    }
}
