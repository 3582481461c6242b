package dev.nd4jlessons.judge.task;

import dev.nd4jlessons.judge.trial.Aspect;
import dev.nd4jlessons.judge.trial.Trial;

import dev.nd4jlessons.judge.diagnosis.Mistake;
import dev.nd4jlessons.judge.diagnosis.Recogniser;
import java.util.List;
import java.util.Set;

/** How one task is checked. */
interface TaskCheck {
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
}
