package dev.nd4jlessons.plugin.help;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal as its descriptor tells of it.
 *
 * @param name without the prefix {@code lessons:}
 * @param description in English
 */
public record GoalHelp(String name, String description, List<Property> properties) {
    /**
     * A property that sets one of the goal's parameters.
     *
     * @param name with the prefix {@code lessons.}, where it has one
     * @param description in English
     * @param usual the value that it has by default, or null
     */
    public record Property(
            String name, String description, @Nullable String usual) {}
}
