package dev.nd4jlessons.plugin.help;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.settings.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the goals and their properties, in the reader's language. */
public final class Help {
    private static final int WIDTH = 100;

    private final Messages messages;
    private final Map<String, String> goalWords;
    private final Map<String, String> propertyWords;

    /** Speaks the language of {@code messages}, the plugin's catalogue. */
    public Help(Messages messages) {
        boolean japanese = messages.locale().getLanguage().equals(Locale.JAPANESE.getLanguage());
        GoalWords words = japanese ? GoalWords.japanese() : new GoalWords(Map.of(), Map.of());
        this.messages = messages;
        this.goalWords = words.goals();
        this.propertyWords = words.properties();
    }

    /**
     * The text, line by line.
     *
     * @param detail whether properties are listed too
     */
    public List<String> of(List<GoalHelp> goals, String version, boolean detail) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("help.heading", version));
        goals.stream()
                .sorted(Comparator.comparing(GoalHelp::name))
                .forEach(goal -> lines.addAll(detail ? detailed(goal) : brief(goal)));
        lines.add("");
        if (!detail) {
            lines.add(messages.get("help.detail"));
        }
        lines.add(messages.get("help.site"));
        return lines;
    }

    /** The one of {@code goals} that is called {@code name}; throws {@link FixableException} if there is none. */
    public GoalHelp named(String name, List<GoalHelp> goals) {
        List<String> names = goals.stream().map(GoalHelp::name).sorted().toList();
        return goals.stream()
                .filter(goal -> goal.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new FixableException(messages.get(
                        "help.unknown", name, NearestName.words(name, names, messages), String.join(", ", names))));
    }

    private List<String> brief(GoalHelp goal) {
        List<String> lines = new ArrayList<>(List.of("", "lessons:" + goal.name()));
        lines.addAll(wrapped(goalWords.getOrDefault(goal.name(), goal.description()), 2));
        return lines;
    }

    private List<String> detailed(GoalHelp goal) {
        List<String> lines = brief(goal);
        for (GoalHelp.Property property : goal.properties()) {
            lines.add("");
            lines.add("  " + signature(property));
            lines.addAll(wrapped(propertyWords.getOrDefault(property.name(), property.description()), 4));
        }
        return lines;
    }

    private String signature(GoalHelp.Property property) {
        String name = "-D" + property.name();
        return property.usual() == null ? name : messages.get("help.usual", name, property.usual());
    }

    private List<String> wrapped(String text, int indent) {
        return Paragraph.lines(text, WIDTH - indent, messages.locale()).stream()
                .map(line -> " ".repeat(indent) + line)
                .toList();
    }
}
