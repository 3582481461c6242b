package dev.nd4jlessons.judge;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.judge.diagnosis.Diagnostician;
import dev.nd4jlessons.judge.diagnosis.Known;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.learner.Threw;
import dev.nd4jlessons.judge.task.TaskCheck;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Examination;
import dev.nd4jlessons.judge.trial.Parts;
import dev.nd4jlessons.judge.trial.Problems;
import dev.nd4jlessons.judge.trial.Stopped;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tasks of the course.
 *
 * <p>Each tensor is compared with central differences of a reference in plain Java, every element, see {@link Aspect}
 * for the situations. Nothing here computes with the library that learners use.
 */
public final class TaskChecks {
    private TaskChecks() {}

    /**
     * Checks one task of {@code implementation} in every aspect.
     *
     * <p>Whatever learner's code does wrong, throwing included, becomes part of the result.
     */
    public static Check check(Implementation implementation, String task, long seed) {
        return check(implementation, task, seed, aspects(task));
    }

    /** Checks one task in some aspects; those that it has no use for are passed over. */
    public static Check check(Implementation implementation, String task, long seed, Set<Aspect> aspects) {
        return examine(implementation, task, seed, aspects).check();
    }

    /** As {@link #check}, with every tensor that was seen, for who wants to explain the outcome. */
    public static Examination examine(Implementation implementation, String task, long seed, Set<Aspect> aspects) {
        TaskCheck check = Tasks.check(task);
        List<Observation> observations = new ArrayList<>();
        Problem problem = null;
        try {
            for (Aspect aspect : check.aspects()) {
                if (aspects.contains(aspect)) {
                    ElementType type = aspect == Aspect.FLOAT32 ? ElementType.FLOAT : ElementType.DOUBLE;
                    Random random = new Random(31 * (31 * seed + aspect.name().hashCode()) + task.hashCode());
                    check.run(aspect, new Trial(task, implementation, type, random, observations));
                    implementation.session().forget();
                }
            }
        } catch (Stopped stopped) {
            problem = stopped.problem();
        } catch (Threw unexpected) {
            problem = Problems.thrown(unexpected.thrown(), task);
        } finally {
            implementation.session().forget();
        }
        return new Examination(outcome(task, check, observations, problem), List.copyOf(observations));
    }

    private static Check outcome(
            String task, TaskCheck check, List<Observation> observations, @Nullable Problem problem) {
        Diagnostician diagnostician = new Diagnostician(check.mistakes(), check.recognisers());
        Check.Diagnosis diagnosis = diagnostician.explain(observations).orElse(null);
        Check.Diagnosis partly = diagnosis == null && problem == null
                ? diagnostician.explainOne(observations).orElse(null)
                : null;
        List<Check.Diagnosis> known = diagnosis == null && partly == null ? Known.of(observations) : List.of();
        return new Check(task, Parts.of(observations), problem, diagnosis, partly, known, null);
    }

    /** The aspects in which {@code task} is checked. */
    public static Set<Aspect> aspects(String task) {
        return Tasks.check(task).aspects();
    }
}
