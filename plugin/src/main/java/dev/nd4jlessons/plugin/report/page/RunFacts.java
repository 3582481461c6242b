package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run was asked for and what it ran on: all that can explain why another came out differently. */
final class RunFacts {
    private static final List<String> ASKED =
            List.of("run.learning-rate", "run.epochs", "run.batch-size", "run.hidden-units", "run.seed", "run.backend");

    private RunFacts() {}

    static List<Figure> of(Outcome run, Text text) {
        List<Figure> facts = new ArrayList<>();
        if (!run.checks().isEmpty()) {
            facts.add(Figure.of(text.get("run.implementation"), text.name("implementation", run.implementation())));
            facts.add(Figure.of(text.get("run.seed"), Long.toString(run.seed())));
        }
        LessonResult.Settings settings = run.settings();
        if (settings != null) {
            facts.add(Figure.of(text.get("run.epochs"), text.numbers().whole(settings.epochs())));
            facts.add(Figure.of(text.get("run.batch-size"), text.numbers().whole(settings.batchSize())));
            facts.add(Figure.of(text.get("run.learning-rate"), text.numbers().shortest(settings.learningRate())));
            facts.add(Figure.of(text.get("run.hidden-units"), text.numbers().whole(settings.hiddenUnits())));
        }
        Backend backend = run.backend();
        if (backend != null) {
            facts.add(Figure.of(text.get("run.backend"), text.name("backend", backend.name())));
            facts.add(Figure.of(text.get("run.device"), backend.device()));
            facts.add(Figure.of(text.get("run.nd4j"), backend.nd4j()));
            facts.add(Figure.of(text.get("run.blas"), backend.blas()));
            facts.add(Figure.of(text.get("run.threads"), text.numbers().whole(backend.threads())));
            facts.add(Figure.of(text.get("run.data-type"), backend.dataType()));
        }
        return facts;
    }

    /** The same by their labels. */
    static Map<String, String> byLabel(Outcome run, Text text) {
        Map<String, String> values = new LinkedHashMap<>();
        of(run, text).forEach(fact -> values.put(fact.label(), fact.value()));
        return values;
    }

    /** The labels of what was asked for and is not the same in all runs that were asked. */
    static List<String> differing(List<Run> runs, Text text) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        ASKED.forEach(key -> values.put(text.get(key), new HashSet<>()));
        runs.forEach(run -> byLabel(run.outcome(), text).forEach((label, value) -> {
            if (values.containsKey(label)) {
                values.get(label).add(value);
            }
        }));
        return values.entrySet().stream()
                .filter(column -> column.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
