package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.history.Difference;
import dev.nd4jlessons.plugin.report.history.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is different from one run to a later one: settings and surroundings, and the sources of its tasks. */
public record Changes(List<Fact> facts, List<Source> sources) {
    /** A setting or fact that is not what it was. */
    public record Fact(String label, String before, String after) {}

    /** A task's file that is not what it was. */
    public record Source(String task, String file, Difference difference) {}

    static Changes between(Run before, Run after, Text text) {
        return new Changes(facts(before, after, text), sources(before, after));
    }

    /** Whether the two runs were asked for the same with the same code. */
    public boolean isEmpty() {
        return facts.isEmpty() && sources.isEmpty();
    }

    /** The names of the files that changed, without their folders. */
    public String files() {
        return sources.stream()
                .map(source -> source.file.substring(source.file.lastIndexOf('/') + 1))
                .collect(Collectors.joining(", "));
    }

    private static List<Fact> facts(Run before, Run after, Text text) {
        Map<String, String> was = RunFacts.byLabel(before.outcome(), text);
        Map<String, String> is = RunFacts.byLabel(after.outcome(), text);
        Set<String> labels = new LinkedHashSet<>(is.keySet());
        labels.addAll(was.keySet());
        List<Fact> facts = new ArrayList<>();
        for (String label : labels) {
            Fact fact = new Fact(label, was.getOrDefault(label, Numbers.NONE), is.getOrDefault(label, Numbers.NONE));
            if (!fact.before.equals(fact.after)) {
                facts.add(fact);
            }
        }
        return facts;
    }

    private static List<Source> sources(Run before, Run after) {
        List<Source> sources = new ArrayList<>();
        for (TaskSource now : after.sources()) {
            before.source(now.task())
                    .map(then -> Difference.between(then.lines(), now.lines()))
                    .filter(difference -> !difference.isEmpty())
                    .ifPresent(difference -> sources.add(new Source(now.task(), now.file(), difference)));
        }
        return sources;
    }
}
