package dev.nd4jlessons.judge.training;

/**
 * One step, as a worker took it.
 *
 * @param loss of its mini-batch, before the step
 * @param after the parameters after it
 */
public record StepTaken(double loss, Weights after) {}
