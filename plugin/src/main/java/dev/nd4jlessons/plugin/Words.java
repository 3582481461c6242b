package dev.nd4jlessons.plugin;

import dev.nd4jlessons.messages.Messages;
import java.util.Locale;

/** The message catalogues that the plugin speaks with. */
public final class Words {
    private Words() {}

    /** What the goals say. */
    public static Messages ofPlugin(Locale language) {
        return new Messages("dev.nd4jlessons.plugin.messages", language, Words.class.getClassLoader());
    }

    /** What is said of a task that was checked. */
    public static Messages ofChecks(Locale language) {
        return new Messages("dev.nd4jlessons.judge.messages", language, Words.class.getClassLoader());
    }

    /** What the figures of a training show. */
    public static Messages ofReading(Locale language) {
        return new Messages("dev.nd4jlessons.plugin.reading.messages", language, Words.class.getClassLoader());
    }
}
