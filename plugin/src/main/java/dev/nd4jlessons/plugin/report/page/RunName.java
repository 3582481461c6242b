package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.plugin.settings.Defaults;
import dev.nd4jlessons.results.LessonResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls a run by what tells it from others: the settings that are not the course's own, and the code that was changed. */
final class RunName {
    /** More files than these are counted rather than named. */
    private static final int FEW = 2;

    private final Text text;

    RunName(Text text) {
        this.text = text;
    }

    /** The name of {@code run}; {@code before} is the run of the same lesson before it, null if there is none. */
    String of(Run run, @Nullable Run before) {
        List<String> parts = new ArrayList<>(settings(run.outcome()));
        if (before != null) {
            Changes changes = Changes.between(before, run, text);
            int files = changes.sources().size();
            if (files > FEW) {
                parts.add(text.get("name.changed.many", files));
            } else if (files > 0) {
                parts.add(text.get("name.changed", changes.files()));
            }
        }
        if (!parts.isEmpty()) {
            return String.join(text.get("name.and"), parts);
        }
        return run.outcome().settings() == null
                ? text.name("short", run.outcome().lesson())
                : text.get("name.usual");
    }

    private List<String> settings(Outcome run) {
        List<String> parts = new ArrayList<>();
        if (run.implementation().equals("solution")) {
            parts.add(text.get("name.solution"));
        }
        LessonResult.Settings settings = run.settings();
        LessonResult.Settings usual = Bands.SETTINGS;
        if (settings != null) {
            add(
                    parts,
                    "name.learning-rate",
                    settings.learningRate() != usual.learningRate(),
                    text.numbers().shortest(settings.learningRate()));
            add(parts, "name.epochs", settings.epochs() != usual.epochs(), settings.epochs());
            add(parts, "name.batch-size", settings.batchSize() != usual.batchSize(), settings.batchSize());
            add(parts, "name.hidden-units", settings.hiddenUnits() != usual.hiddenUnits(), settings.hiddenUnits());
        }
        add(
                parts,
                "name.seed",
                settings != null && run.seed() != Long.parseLong(Defaults.SEED),
                Long.toString(run.seed()));
        if (run.backend() != null && !run.backend().name().equals("cpu")) {
            parts.add(text.name("backend", run.backend().name()));
        }
        return parts;
    }

    private void add(List<String> parts, String key, boolean differs, Object value) {
        if (differs) {
            parts.add(text.get(key, value));
        }
    }
}
