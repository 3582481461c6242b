/**
 * Checks what learners write; {@link dev.nd4jlessons.judge.TaskChecks} is the way in.
 *
 * <p>A task's check ({@code LayerCheck}, {@code LossCheck}, …) goes through its {@link dev.nd4jlessons.judge.trial.Aspect}s. In
 * each, a probe drives learner's code and the trial notes what comes back beside what it should be; the sentinel watches
 * the arrays. What can be compared becomes an observation, what cannot ends the check as a problem. Observations are
 * summed up to parts, and explained by {@code dev.nd4jlessons.check.diagnosis}.
 */
package dev.nd4jlessons.check;

import dev.nd4jlessons.judge.TaskChecks;
import dev.nd4jlessons.judge.tasks.layer.LayerCheck;
import dev.nd4jlessons.judge.tasks.loss.LossCheck;
import dev.nd4jlessons.judge.trial.Aspect;
