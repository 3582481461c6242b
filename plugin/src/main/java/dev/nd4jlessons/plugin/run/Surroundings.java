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
 * @param handedIn what somebody else handed in, as it is laid out here; null for the learner's own code
 */
public record Surroundings(
        Course course,
        CourseRoot root,
        Settings settings,
        Screen screen,
        Messages messages,
        Messages checkMessages,
        @Nullable Replay replay,
        CourseRoot.@Nullable Module handedIn) {
    /** With the catalogues of the language that the settings ask for. */
    public static Surroundings of(Course course, CourseRoot root, Settings settings, Screen screen) {
        return new Surroundings(
                course,
                root,
                settings,
                screen,
                Words.ofPlugin(settings.language()),
                Words.ofChecks(settings.language()),
                null,
                null);
    }

    /** The same, but training follows {@code recorded}. */
    public Surroundings replaying(Replay recorded) {
        return new Surroundings(course, root, settings, screen, messages, checkMessages, recorded, handedIn);
    }

    /** The same, but {@code module} runs. */
    Surroundings running(CourseRoot.Module module) {
        return new Surroundings(course, root, settings, screen, messages, checkMessages, replay, module);
    }

    /** The same with another seed. */
    public Surroundings seeded(long seed) {
        return new Surroundings(course, root, settings.seeded(seed), screen, messages, checkMessages, replay, handedIn);
    }

    /** The module whose task classes run. */
    CourseRoot.Module implementation() {
        return handedIn == null ? root.implementation(settings.solution()) : handedIn;
    }

    /** {@code learner}, {@code solution} or {@code submission}. */
    String implementationName() {
        if (handedIn != null) {
            return "submission";
        }
        return settings.solution() ? "solution" : "learner";
    }
}
