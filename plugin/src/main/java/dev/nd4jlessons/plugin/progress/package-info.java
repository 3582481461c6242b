/** What the learner has done so far: kept in {@code .lessons/progress.jsonl}, and told apart from what has changed since. */
@NullMarked
package dev.nd4jlessons.plugin.progress;

import org.jspecify.annotations.NullMarked;
