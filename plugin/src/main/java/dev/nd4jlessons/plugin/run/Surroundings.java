package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What everything that runs a lesson needs to know.
 *
 * @param messages what the goals say
 * @param checkMessages what is said of a task that was checked
 * @param replay the recorded run that training follows; null if it goes its own way
 */
public record Surroundings(
        Course course,
        CourseRoot root,
        Settings settings,
        Screen screen,
        Messages messages,
        Messages checkMessages,
        @Nullable Replay replay) {
    /** With the catalogues of the language that the settings ask for. */
    public static Surroundings of(Course course, CourseRoot root, Settings settings, Screen screen) {
        return new Surroundings(
                course,
                root,
                settings,
                screen,
                Words.ofPlugin(settings.language()),
                Words.ofChecks(settings.language()),
                null);
    }

    /** The same, but training follows {@code recorded}. */
    public Surroundings replaying(Replay recorded) {
        return new Surroundings(course, root, settings, screen, messages, checkMessages, recorded);
    }

    /** The module whose task classes run. */
    CourseRoot.Module implementation() {
        return root.implementation(settings.solution());
    }

    /** {@code learner} or {@code solution}. */
    String implementationName() {
        return settings.solution() ? "solution" : "learner";
    }
}
