/**
 * Trains the course's network in plain Java, to find out whether a worker trained it as it says.
 *
 * <p>{@link dev.nd4jlessons.judge.training.TrainingPlan} says what a training has to be, down to the order of the
 * samples; {@link dev.nd4jlessons.judge.training.Audit} holds a worker's report against it, and {@link
 * dev.nd4jlessons.judge.training.Validation} says what the weights that came out are worth.
 */
@NullMarked
package dev.nd4jlessons.judge.training;

import org.jspecify.annotations.NullMarked;
