package dev.nd4jlessons.judge.tasks.loss;

import dev.nd4jlessons.channel.Layout;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.explain.Answer;
import dev.nd4jlessons.judge.explain.Arithmetic;
import dev.nd4jlessons.judge.explain.Call;
import dev.nd4jlessons.judge.explain.Choices;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Plan;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.LearnerLoss;
import dev.nd4jlessons.judge.learner.Result;
import dev.nd4jlessons.judge.learner.Session;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.Softmax;
import dev.nd4jlessons.results.ShortNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Softmax and cross entropy of logits that are logarithms of small integers: exp(logits) are then those integers, and the
 * probabilities are plain fractions.
 *
 * <p>A case's values are the integers, under {@code exp(logits)}, and the column of each row's label, from 1.
 */
final class LossOnPaper implements PaperTask {
    private static final int LARGEST = 3;
    private static final String EXP = "exp(logits)";
    private static final String LABELS = "labels";

    @Override
    public List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        plans.addAll(plans(Layout.ROWS, "forward(logits, oneHot)", "backward()"));
        plans.addAll(plans(Layout.ROWS, "forward(logits, oneHot)", "backward()", "backward()"));
        plans.addAll(plans(Layout.ROWS, "forward(logits1, oneHot1)", "forward(logits2, oneHot2)", "backward()"));
        plans.addAll(plans(Layout.TRANSPOSED, "forward(logits, oneHot)", "backward()"));
        plans.addAll(plans(Layout.SLICE, "forward(logits, oneHot)", "backward()"));
        return plans;
    }

    private static List<Plan> plans(Layout layout, String... calls) {
        List<Plan> plans = new ArrayList<>();
        for (int n = 1; n <= LARGEST; n++) {
            for (int classes = 2; classes <= LARGEST; classes++) {
                Map<String, int[]> shapes = new LinkedHashMap<>();
                for (String suffix : suffixes(List.of(calls))) {
                    shapes.put(EXP + suffix, new int[] {n, classes});
                    shapes.put(LABELS + suffix, new int[] {n, 1});
                }
                plans.add(new Plan(List.of(calls), layout, shapes));
            }
        }
        plans.sort(Comparator.comparing(Plan::size));
        return plans;
    }

    private static List<String> suffixes(List<String> calls) {
        return calls.stream()
                .filter(call -> call.startsWith("forward"))
                .map(call -> Call.argument(call).substring("logits".length()))
                .toList();
    }

    @Override
    public double[] choices(String name, int i) {
        double[] cycle = name.startsWith(LABELS) ? new double[] {1, 2} : new double[] {1, 3, 3, 1};
        return Choices.first(cycle[i % cycle.length], 1, 2, 3);
    }

    @Override
    public List<Answer> answers(Implementation implementation, Plan plan, Facts values) {
        Session session = implementation.session();
        LearnerLoss loss = implementation.softmaxCrossEntropy();
        List<Result> losses = new ArrayList<>();
        List<Result> gradients = new ArrayList<>();
        String suffix = "";
        for (String call : plan.calls()) {
            if (call.startsWith("forward")) {
                suffix = Call.argument(call).substring("logits".length());
                losses.add(loss.forward(
                        Call.array(session, logits(values, suffix), plan.layout()),
                        Call.array(session, oneHot(values, suffix), plan.layout())));
            } else {
                gradients.add(loss.backward());
            }
        }
        double value = losses.get(losses.size() - 1).number();
        return answers(values, suffix, value, Call.matrix(gradients.get(gradients.size() - 1)));
    }

    private static List<Answer> answers(Facts values, String suffix, double value, Matrix gradient) {
        Matrix p = Softmax.probabilities(logits(values, suffix));
        Matrix y = oneHot(values, suffix);
        int n = p.rows();
        double right = -p.map(Math::log).hadamard(y).sum() / n;
        return List.of(
                new Answer("loss", Matrix.scalar(right), Matrix.scalar(value), (r, c) -> loss(p, y, suffix)),
                new Answer(
                        "dlogits",
                        p.minus(y).scale(1.0 / n),
                        gradient,
                        (r, c) -> new Arithmetic(
                                "(" + Arithmetic.element("p" + suffix, r, c) + " - "
                                        + Arithmetic.element("oneHot" + suffix, r, c) + ") / N",
                                "(" + ShortNumber.of(p.at(r, c)) + " - " + ShortNumber.of(y.at(r, c)) + ") / " + n)));
    }

    private static Arithmetic loss(Matrix p, Matrix y, String suffix) {
        List<String> symbols = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < p.values().length; i++) {
            if (y.values()[i] == 1) {
                symbols.add("ln " + Arithmetic.element("p" + suffix, i / p.columns(), i % p.columns()));
                numbers.add("ln " + ShortNumber.of(p.values()[i]));
            }
        }
        return new Arithmetic(
                "-(" + String.join(" + ", symbols) + ") / N", "-(" + String.join(" + ", numbers) + ") / " + p.rows());
    }

    @Override
    public Map<String, Matrix> shown(Plan plan, Facts values) {
        Map<String, Matrix> shown = new LinkedHashMap<>();
        for (String name : plan.shapes().keySet()) {
            if (name.startsWith(EXP)) {
                String suffix = name.substring(EXP.length());
                shown.put("logits" + suffix, logits(values, suffix));
                shown.put("exp(logits" + suffix + ")", values.get(name));
                shown.put("p" + suffix, Softmax.probabilities(logits(values, suffix)));
                shown.put("oneHot" + suffix, oneHot(values, suffix));
            }
        }
        return shown;
    }

    private static Matrix logits(Facts values, String suffix) {
        return values.get(EXP + suffix).map(Math::log);
    }

    /** A label beyond the last class stands for the last one. */
    private static Matrix oneHot(Facts values, String suffix) {
        Matrix labels = values.get(LABELS + suffix);
        Matrix oneHot = values.get(EXP + suffix).map(ignored -> 0);
        for (int row = 0; row < labels.rows(); row++) {
            int column = Math.min((int) labels.at(row, 0), oneHot.columns()) - 1;
            oneHot.values()[row * oneHot.columns() + column] = 1;
        }
        return oneHot;
    }
}
