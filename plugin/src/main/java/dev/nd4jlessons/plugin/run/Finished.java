package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.results.LessonResult;

/**
 * A lesson that was run.
 *
 * @param fixable whether the learner can mend what is wrong, if anything is
 */
public record Finished(LessonResult result, boolean fixable) {}
