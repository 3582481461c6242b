package dev.nd4jlessons.judge.explain;

import dev.nd4jlessons.channel.WorkerGone;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Tensor;
import dev.nd4jlessons.judge.diagnosis.Facts;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.math.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Finds the smallest case of a task in which learner's code is wrong.
 *
 * <p>It goes through the plans from the smallest on, with a few cases of each, and then makes the values of the first
 * one that fails simpler, one by one, as long as it still fails. The number of tries and the time are bounded, since
 * each try runs learner's code; and once that has thrown, only shapes are tried that fit in any order, since ND4J prints
 * what does not fit.
 */
public final class Shrinker {
    private static final int DRAWS = 4;
    private static final int TRIES = 900;
    private static final long NANOS = 1_500_000_000L;

    private final PaperTask task;
    private final Implementation implementation;
    private final Random random = new Random(1);
    private final long start = System.nanoTime();
    private int tries;
    private boolean thrown;

    /** Looks for a case of {@code task}. */
    public Shrinker(PaperTask task, Implementation implementation) {
        this.task = task;
        this.implementation = implementation;
    }

    /** A case that fails by value. */
    private record Failure(Plan plan, Facts values, Answer answer) {}

    /** The smallest case that fails by value, if one was found. */
    public Optional<Counterexample> find() {
        for (Plan plan : plans()) {
            for (int draw = 0; draw < DRAWS && !exhausted() && (plan.square() || !thrown); draw++) {
                Optional<Failure> failure = attempt(plan, draw(plan, draw > 0), "");
                if (failure.isPresent()) {
                    return Optional.of(shown(simplest(failure.get())));
                }
            }
        }
        return Optional.empty();
    }

    /** A layer may not even compute a forward pass of what is tried. */
    private List<Plan> plans() {
        try {
            return task.plans();
        } catch (RuntimeException notForThisLayer) {
            return List.of();
        }
    }

    private boolean exhausted() {
        return tries >= TRIES || System.nanoTime() - start > NANOS;
    }

    /** The values that are best to show, or random ones. */
    private Facts draw(Plan plan, boolean randomly) {
        Facts values = Facts.none();
        for (Map.Entry<String, int[]> entry : plan.shapes().entrySet()) {
            String name = entry.getKey();
            int[] shape = entry.getValue();
            double[] drawn = new double[shape[0] * shape[1]];
            Arrays.setAll(drawn, i -> {
                double[] choices = task.choices(name, i);
                return choices[randomly ? random.nextInt(choices.length) : 0];
            });
            values = values.with(name, new Matrix(shape[0], shape[1], drawn));
        }
        return values;
    }

    /** What fails in this case: {@code tensor}, or any where that is empty. What learner's code throws is no value. */
    private Optional<Failure> attempt(Plan plan, Facts values, String tensor) {
        tries++;
        try {
            return task.answers(implementation, plan, values).stream()
                    .filter(answer -> tensor.isEmpty() || answer.tensor().equals(tensor))
                    .filter(Answer::wrong)
                    .findFirst()
                    .map(answer -> new Failure(plan, values, answer));
        } catch (WorkerGone gone) {
            throw gone;
        } catch (RuntimeException noAnswer) {
            thrown = true;
            return Optional.empty();
        } finally {
            implementation.session().forget();
        }
    }

    private Failure simplest(Failure first) {
        Failure best = first;
        boolean simpler = true;
        while (simpler && !exhausted()) {
            Facts before = best.values;
            for (String name : first.plan.shapes().keySet()) {
                for (int i = 0; i < first.values.get(name).values().length; i++) {
                    best = simpler(best, name, i);
                }
            }
            simpler = !before.equals(best.values);
        }
        return best;
    }

    /** The same failure with the simplest value of one element that keeps it. */
    private Failure simpler(Failure failure, String name, int i) {
        double now = failure.values.get(name).values()[i];
        for (double choice : task.choices(name, i)) {
            if (choice == now || exhausted()) {
                return failure;
            }
            Matrix before = failure.values.get(name);
            double[] other = before.values().clone();
            other[i] = choice;
            Facts values = failure.values.with(name, before.with(other));
            Optional<Failure> still = attempt(failure.plan, values, failure.answer.tensor());
            if (still.isPresent()) {
                return still.get();
            }
        }
        return failure;
    }

    private Counterexample shown(Failure failure) {
        List<Tensor> given = new ArrayList<>();
        task.shown(failure.plan, failure.values).forEach((name, matrix) -> given.add(tensor(name, matrix)));
        Answer answer = failure.answer;
        int row = answer.worst() / answer.right().columns();
        int column = answer.worst() % answer.right().columns();
        Arithmetic arithmetic = answer.formula().of(row, column);
        Counterexample.Wrong wrong = new Counterexample.Wrong(
                tensor(answer.tensor(), answer.right()),
                tensor(answer.tensor(), answer.got()),
                row,
                column,
                arithmetic.symbols(),
                arithmetic.numbers());
        String layout = failure.plan.layout().name().toLowerCase(Locale.ROOT);
        return new Counterexample(failure.plan.calls(), layout, given, wrong, null);
    }

    static Tensor tensor(String name, Matrix matrix) {
        double[][] rows = new double[matrix.rows()][];
        Arrays.setAll(
                rows, row -> Arrays.copyOfRange(matrix.values(), row * matrix.columns(), (row + 1) * matrix.columns()));
        return new Tensor(name, rows);
    }
}
