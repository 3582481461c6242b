package dev.nd4jlessons.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A device that could do the lessons' work.
 *
 * @param kind {@code cpu} or {@code gpu}
 * @param name its model
 * @param facts what else is known of it, by message key ({@code fact.memory}), in the order in which it is shown
 * @param usable whether the lessons can run on it
 * @param reason why not, or why it is or is not chosen, in plain words
 */
public record DeviceInfo(
        String kind,
        String name,
        Map<String, String> facts,
        boolean usable,
        @Nullable String reason) {}
