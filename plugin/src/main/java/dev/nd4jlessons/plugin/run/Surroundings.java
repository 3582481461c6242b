package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.Settings;

/**
 * What everything that runs a lesson needs to know.
 *
 * @param messages what the goals say
 * @param checkMessages what is said of a task that was checked
 */
public record Surroundings(
        Course course, CourseRoot root, Settings settings, Screen screen, Messages messages, Messages checkMessages) {
    /** With the catalogues of the language that the settings ask for. */
    public static Surroundings of(Course course, CourseRoot root, Settings settings, Screen screen) {
        return new Surroundings(
                course,
                root,
                settings,
                screen,
                Words.ofPlugin(settings.language()),
                Words.ofChecks(settings.language()));
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
