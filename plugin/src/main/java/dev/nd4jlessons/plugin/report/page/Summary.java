package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every lesson's page says: the verdict, how the lesson ran and what it printed.
 *
 * @param state the verdict's name for style sheet and icons
 * @param implementation whose code ran, in words; empty for a lesson that has none
 * @param ranOn the backend in one line; empty if none was loaded
 * @param environment what it ran on and how
 * @param runs one per backend, if there were several
 * @param language of what the run itself said, where it is not the page's; else null
 * @param trouble the wrong task that the page begins with; null if none is wrong
 * @param next the command to type next; null if its message names none
 * @param ended whether the worker ended before its time, so that the end of its log matters
 */
public record Summary(
        String lesson,
        String state,
        Prose message,
        String implementation,
        String ranOn,
        String startedAt,
        List<Figure> environment,
        List<Run> runs,
        List<String> output,
        List<String> log,
        @Nullable String language,
        @Nullable Trouble trouble,
        @Nullable String next,
        boolean ended) {
    /** One backend's run. */
    public record Run(String backend, String device, String state, String accuracy, String time) {}

    /** The summary of a result. */
    public static Summary of(LessonResult result, Text text) {
        return new Summary(
                result.lesson(),
                Text.state(result.verdict()),
                message(result, text),
                result.checks().isEmpty() ? "" : implementation(result, text),
                ranOn(result.backend(), text),
                result.startedAt(),
                environment(result, text),
                result.runs().size() < 2
                        ? List.of()
                        : result.runs().stream().map(run -> run(run, text)).toList(),
                result.output(),
                result.log(),
                text.otherLanguage(result.message()),
                Trouble.of(result, text),
                Prose.of(result.message()).commands().stream().findFirst().orElse(null),
                result.verdict() == Verdict.ERROR);
    }

    /** What was checked shows its own small case beside its task. */
    private static Prose message(LessonResult result, Text text) {
        if (result.message().isBlank()) {
            return Prose.of(text.get("verdict." + Text.state(result.verdict())));
        }
        Prose message = Prose.of(result.message());
        boolean drawn = result.checks().stream().anyMatch(task -> task.explanation() != null);
        return drawn ? message.withoutVerbatim() : message;
    }

    private static String implementation(LessonResult result, Text text) {
        return text.name("implementation", result.implementation());
    }

    private static String ranOn(@Nullable Backend backend, Text text) {
        return backend == null
                ? ""
                : text.get(
                        "ran.on",
                        text.name("backend", backend.name()),
                        backend.device(),
                        backend.nd4j(),
                        backend.blas(),
                        backend.threads(),
                        backend.dataType());
    }

    private static Run run(LessonResult run, Text text) {
        Backend backend = run.backend();
        return new Run(
                backend == null ? Numbers.NONE : text.name("backend", backend.name()),
                backend == null ? Numbers.NONE : backend.device(),
                Text.state(run.verdict()),
                text.percent(run.validationAccuracy()),
                text.time(run.durationSeconds()));
    }

    private static List<Figure> environment(LessonResult result, Text text) {
        List<Figure> facts = new ArrayList<>();
        facts.add(Figure.of(text.get("run.started"), text.instant(result.startedAt())));
        facts.add(Figure.of(text.get("run.duration"), text.time(result.durationSeconds())));
        facts.addAll(RunFacts.of(Outcome.of(result), text));
        return facts;
    }
}
