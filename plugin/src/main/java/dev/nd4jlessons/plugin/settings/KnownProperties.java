package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses properties that look like ours and are not, so that a slip of the keyboard does not pass unnoticed. */
public final class KnownProperties {
    /** Ours, or meant to be. */
    private static final Pattern OURS = Pattern.compile("(?i)lessons?\\..*");

    /** Every property of the project: of the goals, of the graded tests, of the build. */
    private static final List<String> ALL = List.of(
            "lessons.solution",
            "lessons.backend",
            "lessons.seed",
            "lessons.epochs",
            "lessons.batchSize",
            "lessons.learningRate",
            "lessons.hiddenUnits",
            "lessons.accuracyThreshold",
            "lessons.sizes",
            "lessons.repeats",
            "lessons.timeout",
            "lessons.checkTimeout",
            "lessons.strict",
            "lessons.language",
            "lessons.skip",
            "lessons.reportDirectory",
            "lessons.replay",
            "lessons.submission",
            "lessons.submissions",
            "lessons.gradeDirectory",
            "lessons.task",
            "lessons.format",
            "lessons.directory",
            "lessons.force",
            "lessons.isolation",
            "lessons.open",
            "lessons.author",
            "lessons.implementation",
            "lessons.test.seeds",
            "lessons.solution.directory");

    /** Those that name somebody's work; a goal that would run one's own instead has to refuse them. */
    public static final Set<String> SUBMISSIONS = Set.of("lessons.submission", "lessons.submissions");

    private KnownProperties() {}

    /** Throws {@link FixableException} if one of {@code names} is for submissions, and not among what a goal {@code takes}. */
    public static void refuseOtherSubmissions(Collection<String> names, Set<String> takes, Messages messages) {
        names.stream()
                .filter(name -> SUBMISSIONS.contains(name) && !takes.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new FixableException(messages.get("submission.other-goal", name));
                });
    }

    /** Throws {@link FixableException} if one of {@code names} looks like ours, as {@code lesson.epochs}, and is none. */
    public static void refuseUnknown(Collection<String> names, Messages messages) {
        names.stream()
                .filter(name -> OURS.matcher(name).matches() && !ALL.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new FixableException(messages.get(
                            "setting.unknown", name, NearestName.words(name, ALL, messages), String.join(", ", ALL)));
                });
    }
}
