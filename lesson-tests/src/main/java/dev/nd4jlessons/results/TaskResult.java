package dev.nd4jlessons.results;

import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Explanation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one task: an entry of {@code checks} in a result file.
 *
 * @param task its number
 * @param name the method, {@code Linear.backward}
 * @param status how its check ended
 * @param maxRelativeError the largest of its parts' errors; null where none was measured, and where it failed
 *     for another reason than a wrong value
 * @param diagnosis the id of the mistake that was recognised, or null
 * @param message what to tell the learner: one to three lines, and indented the smallest case that is wrong
 * @param location where the task is written, or the given method that is wrong, {@code lessons/src/main/java/…/Linear.java:41}; null where not known
 * @param points what it earned
 * @param maxPoints what it is worth
 * @param stack the stack trace's lines where learner's code threw something
 * @param explanation the smallest case that is wrong and the gradients element by element; null where nothing was
 *     measured
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record TaskResult(
        String task,
        String name,
        Status status,
        @Nullable Double maxRelativeError,
        @Nullable String diagnosis,
        String message,
        @Nullable String location,
        int points,
        int maxPoints,
        List<Check.Part> parts,
        List<String> stack,
        @Nullable Explanation explanation) {}
