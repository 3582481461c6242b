package dev.nd4jlessons.judge.trial;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.judge.diagnosis.Observation;
import java.util.List;

/**
 * A check and everything that it is the sum of.
 *
 * @param observations every tensor of every situation, in the order in which learner's code returned them
 */
public record Examination(Check check, List<Observation> observations) {}
