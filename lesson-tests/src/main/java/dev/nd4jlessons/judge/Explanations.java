package dev.nd4jlessons.judge;

import dev.nd4jlessons.check.explain.Quiet;
import dev.nd4jlessons.judge.explain.Microscopes;
import dev.nd4jlessons.judge.explain.PaperTask;
import dev.nd4jlessons.judge.explain.Shrinker;
import dev.nd4jlessons.judge.gradients.AnyLayerOnPaper;
import dev.nd4jlessons.judge.tasks.linear.LinearOnPaper;
import dev.nd4jlessons.judge.tasks.loss.LossOnPaper;
import dev.nd4jlessons.judge.tasks.model.OrderOfCalls;
import dev.nd4jlessons.judge.tasks.relu.ReluOnPaper;
import dev.nd4jlessons.judge.tasks.sgd.SgdOnPaper;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Examination;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.events.Explanation;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.mlp.Layer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks tasks and explains what came out.
 *
 * <p>What is right costs next to nothing more than its check. What is wrong is checked a second time, to tell a wrong
 * value from one that changes from call to call, and its smallest wrong case is searched for.
 */
public final class Explanations {
    private static final Map<String, PaperTask> ON_PAPER = Map.of(
            "3.1", new LinearOnPaper(), "3.2", new ReluOnPaper(), "3.3", new LossOnPaper(), "3.5", new SgdOnPaper());

    private static final String MODEL = "3.4";

    private Explanations() {}

    /** Checks one task in every aspect, and explains the outcome. */
    public static Check check(Implementation implementation, String task, long seed) {
        return check(implementation, task, seed, TaskChecks.aspects(task));
    }

    /** Checks one task in some aspects, and explains the outcome. */
    public static Check check(Implementation implementation, String task, long seed, Set<Aspect> aspects) {
        Examination first = TaskChecks.examine(implementation, task, seed, aspects);
        Check check = first.check();
        if (!comparable(check)) {
            return check;
        }
        return Quiet.during(() -> {
            boolean right = check.parts().stream().allMatch(Check.Part::withinTolerance);
            List<Observation> again = right || check.problem() != null
                    ? List.of()
                    : TaskChecks.examine(implementation, task, seed, aspects).observations();
            return check.explainedBy(new Explanation(
                    right ? null : counterexample(implementation, task),
                    new Microscopes(task).of(first.observations(), again)));
        });
    }

    /**
     * The smallest case in which the backward pass of {@code layer}, for {@code inputs} columns and in double, does not
     * match central differences of its own forward pass; its parameters keep their shapes and values.
     */
    public static Optional<Counterexample> counterexample(Layer layer, int inputs) {
        // A layer that is there already needs no implementation to be made of.
        Implementation none = new Implementation(Explanations.class.getClassLoader());
        return Quiet.during(() -> new Shrinker(new AnyLayerOnPaper(layer, inputs), none).find());
    }

    /** Whether the check ended with values: a problem has a message of its own, unless a mistake explains it. */
    private static boolean comparable(Check check) {
        Problem problem = check.problem();
        return !check.parts().isEmpty() && (problem == null || check.diagnosis() != null);
    }

    private static @Nullable Counterexample counterexample(Implementation implementation, String task) {
        PaperTask onPaper = ON_PAPER.get(task);
        Optional<Counterexample> found = Optional.empty();
        if (onPaper != null) {
            found = new Shrinker(onPaper, implementation).find();
        } else if (task.equals(MODEL)) {
            found = OrderOfCalls.find(implementation);
        }
        return found.orElse(null);
    }
}
