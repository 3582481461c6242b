package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.List;

/** What a run was asked for and what it ran on: all that can explain why another came out differently. */
final class RunFacts {
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
}
