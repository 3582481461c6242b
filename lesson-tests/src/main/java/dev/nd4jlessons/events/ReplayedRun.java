package dev.nd4jlessons.events;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to that started as a recorded one did, and took the same order. A figure that is not a finite number,
 * or that the training loop never told, is null.
 *
 * @param stepLosses the loss of every step before its update, over all epochs
 * @param epochs the figures of each epoch
 * @param finals those parts of the parameters after the last step that the recording has, by its keys
 */
public record ReplayedRun(
        List<@Nullable Double> stepLosses, List<Epoch> epochs, Map<String, List<@Nullable Double>> finals) {}
