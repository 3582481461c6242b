package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            "lessons.landscape",
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

    /** Those of the tests and of the build, which no goal has. */
    private static final Set<String> OF_NO_GOAL =
            Set.of("lessons.author", "lessons.implementation", "lessons.test.seeds", "lessons.solution.directory");

    private KnownProperties() {}

    /**
     * Throws {@link FixableException} if one of {@code names} is a property of other goals alone: whoever sets it would
     * believe that it had an effect.
     *
     * @param goals the properties of every goal, by its name
     * @param called the goals that are called
     */
    public static void refuseForeign(
            Collection<String> names, Map<String, Set<String>> goals, Collection<String> called, Messages messages) {
        Set<String> theirs = called.stream()
                .flatMap(goal -> goals.getOrDefault(goal, Set.of()).stream())
                .collect(Collectors.toSet());
        names.stream()
                .filter(name -> ALL.contains(name) && !OF_NO_GOAL.contains(name) && !theirs.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new FixableException(messages.get(
                            "setting.foreign", name, goals(called), goals(having(name, goals)), sorted(theirs)));
                });
    }

    private static List<String> having(String property, Map<String, Set<String>> goals) {
        return goals.entrySet().stream()
                .filter(goal -> goal.getValue().contains(property))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static String goals(Collection<String> names) {
        return names.stream().map(name -> "lessons:" + name).collect(Collectors.joining(", "));
    }

    private static String sorted(Set<String> names) {
        return names.stream().filter(ALL::contains).sorted().collect(Collectors.joining(", "));
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
