package dev.nd4jlessons.judge.task;

import dev.nd4jlessons.events.Counterexample;
import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Observation;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import dev.nd4jlessons.judge.explain.Derivative;
import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one task is checked and explained: a folder below {@code judge.tasks} has one. */
public interface TaskCheck {
    /** The task's number. */
    String number();

    /** What there is to look at, in the order in which it is best explained. */
    Set<Aspect> aspects();

    /** Puts learner's code through {@code aspect}; what it returns goes to {@code trial}. */
    void run(Aspect aspect, Trial trial);

    /** The mistakes that can be recognised. */
    List<Mistake> mistakes();

    /** The mistakes with a number in them that can be recognised. */
    default List<Recogniser> recognisers() {
        return List.of();
    }

    /** What the tensor of {@code seen} is the derivative of; null for what is none. */
    default @Nullable Derivative derivative(Observation seen) {
        return null;
    }

    /** The smallest case in which {@code implementation} is wrong, if one is found. */
    default Optional<Counterexample> smallestCase(Implementation implementation) {
        return Optional.empty();
    }
}
