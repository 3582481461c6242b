package dev.nd4jlessons.judge.tasks.sgd;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Arithmetic;
import dev.nd4jlessons.judge.explain.Call;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.Given;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.learner.ArrayRef;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerOptimizer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code value = value - lr gradient}, of one parameter or two, in one step or two. */
final class SgdOnPaper implements PaperTask {
    private static final double[] RATES = {0.5};
    private static final String RATE = "lr";

    @Override
    public List<Plan> plans() {
        return List.of(
                plan(1, Layout.ROWS, "step(W1)"),
                plan(2, Layout.ROWS, "step(W1)"),
                plan(1, Layout.ROWS, "step(W1, b1)"),
                plan(1, Layout.ROWS, "step(W1)", "step(W1)"),
                plan(1, Layout.ROWS, "step(W1, b1)", "step(W1, b1)"),
                plan(2, Layout.TRANSPOSED, "step(W1)"),
                plan(2, Layout.SLICE, "step(W1)"));
    }

    private static Plan plan(int side, Layout layout, String... calls) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put(RATE, new int[] {1, 1});
        for (String name : names(calls[0])) {
            shapes.put(name, new int[] {side, side});
            shapes.put("d" + name, new int[] {side, side});
        }
        return new Plan(List.of(calls), layout, shapes);
    }

    private static List<String> names(String call) {
        return call.contains("b1") ? List.of("W1", "b1") : List.of("W1");
    }

    @Override
    public double[] choices(String name, int i) {
        return switch (name) {
            case RATE -> RATES.clone();
            case "W1" -> Choices.integers(i, 3, 1, 2, -1);
            case "b1" -> Choices.integers(i, 1, 2, 3, -1);
            default -> Choices.integers(i, 2, 1, -1, 3);
        };
    }

    @Override
    public Map<String, Matrix> shown(Plan plan, Facts values) {
        return Given.of(plan, values);
    }

    @Override
    public List<Answer> answers(Implementation implementation, Plan plan, Facts values) {
        Session session = implementation.session();
        LearnerOptimizer optimizer = implementation.sgd(values.get(RATE).at(0, 0));
        List<String> names = names(plan.calls().get(0));
        List<ArrayRef> arrays = new ArrayList<>();
        List<LearnerParameter> parameters = new ArrayList<>();
        for (String name : names) {
            ArrayRef value = Call.array(session, values.get(name), plan.layout());
            arrays.add(value);
            parameters.add(LearnerParameter.create(session, name, value));
        }
        for (String ignored : plan.calls()) {
            for (int i = 0; i < names.size(); i++) {
                Matrix gradient = values.get("d" + names.get(i));
                parameters.get(i).setGradient(Call.array(session, gradient, plan.layout()));
            }
            optimizer.step(parameters);
        }
        int steps = plan.calls().size();
        return IntStream.range(0, names.size())
                .mapToObj(i -> answer(names.get(i), Call.matrix(arrays.get(i)), values, steps))
                .toList();
    }

    private static Answer answer(String name, Matrix got, Facts values, int steps) {
        Matrix before = values.get(name);
        Matrix gradient = values.get("d" + name);
        double rate = values.get(RATE).at(0, 0);
        Matrix right = before.minus(gradient.scale(rate * steps));
        return new Answer(name, right, got, (row, column) -> {
            Arithmetic start = Arithmetic.sum().plus(name, before, row, column);
            String step = " - " + RATE + "*" + Arithmetic.element("d" + name, row, column);
            String number = " - " + rate + "*" + Arithmetic.inner(gradient.at(row, column));
            return new Arithmetic(start.symbols() + step.repeat(steps), start.numbers() + number.repeat(steps));
        });
    }
}
