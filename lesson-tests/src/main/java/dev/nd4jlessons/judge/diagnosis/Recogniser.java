package dev.nd4jlessons.judge.diagnosis;

import dev.nd4jlessons.events.Check;
import java.util.List;
import java.util.Optional;

/** Recognises a kind of mistake that a fixed formula cannot: one with a number in it that has to be found out. */
@FunctionalInterface
public interface Recogniser {
    /**
     * The mistake, if it reproduces everything that was seen to rounding.
     *
     * @param seen all tensors that were computed in double
     * @param wrong those of them that are wrong; at least one
     */
    Optional<Check.Diagnosis> recognise(List<Observation> seen, List<Observation> wrong);
}
