package dev.nd4jlessons.judge.gradients;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Arithmetic;
import dev.nd4jlessons.judge.explain.Call;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.Given;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.explain.Shrinker;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLayer;
import dev.nd4jlessons.judge.learner.LearnerParameter;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.trial.Stopped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small cases of anyone's layer: its parameters keep their shapes, and what is right comes from central differences of
 * its own forward pass.
 */
public final class AnyLayerOnPaper implements PaperTask {
    private static final int LARGEST_BATCH = 3;
    private static final int MOST_NUMBERS = 48;

    /** There is no formula to work out. */
    private static final Arithmetic NONE = Arithmetic.sum();

    private final Session session;
    private final LearnerLayer layer;
    private final List<LearnerParameter> parameters;
    private final int inputs;

    private AnyLayerOnPaper(Session session, LearnerLayer layer, int inputs) {
        this.session = session;
        this.layer = layer;
        this.parameters = GradientComparison.required(layer.parameters());
        this.parameters.forEach(parameter -> session.keep(parameter.id()));
        this.inputs = inputs;
    }

    /**
     * The smallest case in which the backward pass of {@code layer}, for {@code inputs} columns and in double, does not
     * match central differences of its own forward pass; its parameters keep their shapes and values.
     */
    public static Optional<Counterexample> find(Session session, LearnerLayer layer, int inputs) {
        try {
            PaperTask task = new AnyLayerOnPaper(session, layer, inputs);
            return new Shrinker(task, new Implementation(session)).find();
        } catch (Stopped | Threw noCase) {
            return Optional.empty();
        }
    }

    @Override
    public List<Plan> plans() {
        int outputs = forward(Matrix.ones(1, inputs)).columns();
        return Stream.of(List.of("forward(x)", "backward(dy)"), List.of("forward(x)", "backward(dy)", "backward(dy)"))
                .flatMap(calls ->
                        Stream.iterate(1, n -> n <= LARGEST_BATCH, n -> n + 1).map(n -> plan(calls, n, outputs)))
                .filter(plan -> plan.size() <= MOST_NUMBERS)
                .toList();
    }

    private Plan plan(List<String> calls, int n, int outputs) {
        Map<String, int[]> shapes = new LinkedHashMap<>();
        shapes.put("x", new int[] {n, inputs});
        for (LearnerParameter parameter : parameters) {
            Matrix value = GradientComparison.value(parameter);
            shapes.put(parameter.name(), new int[] {value.rows(), value.columns()});
        }
        shapes.put("dy", new int[] {n, outputs});
        return new Plan(calls, Layout.ROWS, shapes);
    }

    @Override
    public double[] choices(String name, int i) {
        return switch (name) {
            case "x" -> Choices.integers(i, 3, 1, 2, -1);
            case "dy" -> Choices.integers(i, 2, 1, 3, -1);
            default -> Choices.integers(i, -1, 2, 3, 1);
        };
    }

    @Override
    public Map<String, Matrix> shown(Plan plan, Facts values) {
        return Given.of(plan, values);
    }

    /** The layer's parameters are as they were when this returns. */
    @Override
    public List<Answer> answers(Implementation implementation, Plan plan, Facts values) {
        List<Matrix> before = new ArrayList<>();
        parameters.forEach(parameter -> before.add(GradientComparison.value(parameter)));
        try {
            parameters.forEach(parameter -> parameter.assign(values.get(parameter.name())));
            return answers(plan, values);
        } finally {
            for (int i = 0; i < before.size(); i++) {
                parameters.get(i).assign(before.get(i));
            }
            session.flush();
        }
    }

    private List<Answer> answers(Plan plan, Facts values) {
        Matrix x = values.get("x");
        Matrix dy = values.get("dy");
        forward(x);
        Matrix dx = x;
        for (int call = 1; call < plan.calls().size(); call++) {
            dx = Call.matrix(layer.backward(Call.array(session, dy, Layout.ROWS)));
        }
        List<Matrix> gradients = new ArrayList<>();
        parameters.forEach(parameter -> gradients.add(Call.matrix(parameter.gradient())));

        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < gradients.size(); i++) {
            LearnerParameter parameter = parameters.get(i);
            answers.add(answer("d" + parameter.name(), numeric(parameter, values), gradients.get(i)));
        }
        answers.add(answer("dx", NumericalGradient.of(this::forward, x, dy).values(), dx));
        return answers;
    }

    private Matrix numeric(LearnerParameter parameter, Facts values) {
        Matrix value = values.get(parameter.name());
        NumericalGradient.Function moved = other -> {
            parameter.assign(other);
            return forward(values.get("x"));
        };
        Matrix gradient = NumericalGradient.of(moved, value, values.get("dy")).values();
        parameter.assign(value);
        return gradient;
    }

    private static Answer answer(String name, Matrix right, Matrix got) {
        return new Answer(name, right, got, (row, column) -> NONE);
    }

    private Matrix forward(Matrix x) {
        return Call.matrix(layer.forward(Call.array(session, x, Layout.ROWS)));
    }
}
