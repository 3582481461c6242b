package dev.nd4jlessons.judge.tasks.layer;

import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Call;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.Given;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Plan;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.check.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small cases of a layer: one forward and backward pass, then two of either. */
abstract class LayerOnPaper implements PaperTask {
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
        Layer layer = layer(implementation, plan);
        for (Parameter parameter : layer.parameters()) {
            parameter.value().assign(Call.array(values.get(parameter.name()), Layout.ROWS));
        }
        String x = "";
        Facts got = Facts.none();
        for (String call : plan.calls()) {
            String argument = Call.argument(call);
            if (call.startsWith("forward")) {
                x = argument;
                got = got.with("y", Call.matrix(layer.forward(Call.array(values.get(x), plan.layout()))));
            } else {
                got = got.with("dx", Call.matrix(layer.backward(Call.array(values.get("dy"), plan.layout()))));
            }
        }
        for (Parameter parameter : layer.parameters()) {
            got = got.with("d" + parameter.name(), Call.matrix(parameter.gradient()));
        }
        return answers(x, values, got);
    }

    /** Whether a layer can have so many inputs and outputs. */
    abstract boolean fits(int inputs, int outputs);

    /** Adds the shapes of the parameters. */
    abstract void parameters(Map<String, int[]> shapes, int inputs, int outputs);

    abstract Layer layer(Implementation implementation, Plan plan);

    /** The tensors in {@code got} beside the right ones; {@code x} is the name of the last forward's input. */
    abstract List<Answer> answers(String x, Facts values, Facts got);
}
