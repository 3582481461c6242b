package dev.nd4jlessons.judge.tasks.layer;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Call;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.Given;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.Result;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small cases of a layer: one forward and backward pass, then two of either. */
public abstract class LayerOnPaper implements PaperTask {
    private static final int LARGEST = 3;

    @Override
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        plans.addAll(plans(Layout.ROWS, "forward(x)", "backward(dy)"));
        plans.addAll(plans(Layout.ROWS, "forward(x)", "backward(dy)", "backward(dy)"));
        plans.addAll(plans(Layout.ROWS, "forward(x1)", "forward(x2)", "backward(dy)"));
        plans.addAll(plans(Layout.TRANSPOSED, "forward(x)", "backward(dy)"));
        plans.addAll(plans(Layout.SLICE, "forward(x)", "backward(dy)"));
        return plans;
    }

    private List<Plan> plans(Layout layout, String... calls) {
        List<Plan> plans = new ArrayList<>();
        for (int n = 1; n <= LARGEST; n++) {
            for (int inputs = 1; inputs <= LARGEST; inputs++) {
                for (int outputs = 1; outputs <= LARGEST; outputs++) {
                    plans.addAll(plan(List.of(calls), layout, n, inputs, outputs));
                }
            }
        }
        plans.sort(Comparator.comparing(Plan::size));
        return plans;
    }

    private List<Plan> plan(List<String> calls, Layout layout, int n, int inputs, int outputs) {
        if (!fits(inputs, outputs)) {
            return List.of();
        }
        Map<String, int[]> shapes = new LinkedHashMap<>();
        for (String call : calls) {
            if (call.startsWith("forward")) {
                shapes.put(Call.argument(call), new int[] {n, inputs});
            }
        }
        parameters(shapes, inputs, outputs);
        shapes.put("dy", new int[] {n, outputs});
        return List.of(new Plan(calls, layout, shapes));
    }

    @Override
    public double[] choices(String name, int i) {
        return switch (name) {
            case "dy" -> Choices.integers(i, 2, 1, 3, -1);
            case "x1" -> Choices.integers(i, 1, 2, -1, 3);
            default -> Choices.integers(i, 3, 1, 2, -1);
        };
    }

    @Override
    public Map<String, Matrix> shown(Plan plan, Facts values) {
        return Given.of(plan, values);
    }

    @Override
    public List<Answer> answers(Implementation implementation, Plan plan, Facts values) {
        Session session = implementation.session();
        LearnerLayer layer = layer(implementation, plan);
        List<String> names = parameterNames();
        for (int i = 0; i < names.size(); i++) {
            layer.parameter(i).assign(values.get(names.get(i)));
        }
        String x = "";
        Map<String, Result> results = new LinkedHashMap<>();
        for (String call : plan.calls()) {
            String argument = Call.argument(call);
            if (call.startsWith("forward")) {
                x = argument;
                results.put("y", layer.forward(Call.array(session, values.get(x), plan.layout())));
            } else {
                results.put("dx", layer.backward(Call.array(session, values.get("dy"), plan.layout())));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            results.put("d" + names.get(i), layer.parameter(i).gradientResult());
        }
        Facts got = Facts.none();
        for (Map.Entry<String, Result> result : results.entrySet()) {
            got = got.with(result.getKey(), Call.matrix(result.getValue()));
        }
        return answers(x, values, got);
    }

    /** The names of the parameters, in order. */
    protected abstract List<String> parameterNames();

    /** Whether a layer can have so many inputs and outputs. */
    protected abstract boolean fits(int inputs, int outputs);

    /** Adds the shapes of the parameters. */
    protected abstract void parameters(Map<String, int[]> shapes, int inputs, int outputs);

    protected abstract LearnerLayer layer(Implementation implementation, Plan plan);

    /** The tensors in {@code got} beside the right ones; {@code x} is the name of the last forward's input. */
    protected abstract List<Answer> answers(String x, Facts values, Facts got);
}
