/**
 * Judges what learners write, in plain Java and from outside: {@link dev.nd4jlessons.judge.TaskChecks} checks a task,
 * {@link dev.nd4jlessons.judge.Explanations} says why it is wrong.
 *
 * <p>Nothing in here or below knows ND4J or loads a learner's class: learner's code is a {@link
 * dev.nd4jlessons.judge.learner.Session} with a worker, which does what the judge says. A task is a folder below {@code
 * tasks}, registered in {@link dev.nd4jlessons.judge.Tasks}. In each of its {@link
 * dev.nd4jlessons.judge.trial.Aspect}s a probe drives the code; observations are summed up to parts, and explained by
 * {@code diagnosis}.
 */
@NullMarked
package dev.nd4jlessons.judge;

import org.jspecify.annotations.NullMarked;
