package dev.nd4jlessons.plugin.submission;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who handed a submission in, as far as the learning system's names say so.
 *
 * @param system which one it was
 * @param name the learner's, or the names of a group's; null if nothing says it
 * @param ids what rosters and imports know them by, by column: {@code participant} of Moodle, {@code user}, {@code
 *     attachment} and {@code anonymous} of Canvas, {@code sid}, {@code email} and {@code submission} of Gradescope, {@code
 *     login} of GitHub
 * @param late whether the learning system says that it came late
 */
public record Identity(LearningSystem system, @Nullable String name, Map<String, String> ids, boolean late) {
    /** Learning systems whose layouts are known. */
    public enum LearningSystem {
        MOODLE,
        CANVAS,
        GRADESCOPE,
        GITHUB,
        OTHER
    }

    /** Nothing is known. */
    static Identity unknown() {
        return new Identity(LearningSystem.OTHER, null, Map.of(), false);
    }
}
