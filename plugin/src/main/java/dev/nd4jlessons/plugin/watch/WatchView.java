package dev.nd4jlessons.plugin.watch;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.console.Sheet;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the watch shows: how the tasks stand, what is wrong with the one that is worked on, and what comes next. */
public final class WatchView {
    /** Printed lines that are shown; the log has all of them. */
    private static final int PRINTED = 20;

    private final Sheet sheet;
    private final Messages messages;
    private final String sources;
    private final boolean hasKeys;
    private List<String> warnings = List.of();
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());

    /**
     * Shows on {@code sheet}.
     *
     * @param sources the folder that is watched, as a message names it
     * @param hasKeys whether keys are listened to
     */
    public WatchView(Sheet sheet, Messages messages, String sources, boolean hasKeys) {
        this.sheet = sheet;
        this.messages = messages;
        this.sources = sources;
        this.hasKeys = hasKeys;
    }

    /** What is to be shown with every page from now on. */
    void warn(List<String> lines) {
        warnings = lines;
    }

    void say(String lines) {
        sheet.say(lines);
    }

    /** Learner's code printed a line; called by another thread. */
    void printed(String line) {
        printed.add(line);
    }

    void checking(List<Task> tasks) {
        printed.clear();
        if (sheet.isLive()) {
            sheet.clear();
            sheet.say(messages.get(
                    "watch.checking", tasks.stream().map(Task::number).collect(Collectors.joining(", "))));
        }
    }

    void notCompiled(String words) {
        sheet.clear();
        sheet.say(words);
        sheet.space();
        sheet.say(messages.get("watch.save-again"));
        showWarnings();
        keys();
    }

    /**
     * The results of one round.
     *
     * @param next where to go on, empty if every task passes
     * @param trained whether the network has been trained since its tasks pass
     */
    void results(List<TaskResult> results, Task checked, Optional<Task> next, Standings standings, boolean trained) {
        sheet.clear();
        sheet.heading(messages.get(
                "watch.standing",
                standings.passed(),
                standings.tasks().size(),
                standings.points(),
                standings.maxPoints()));
        sheet.space();
        results.forEach(this::line);
        showPrinted();
        results.stream()
                .filter(result -> result.task().equals(checked.number()))
                .forEach(result -> {
                    sheet.space();
                    if (!trained && next.isPresent() && isNetworkDone(result, standings)) {
                        trainNow(standings.of(next.get().number()));
                    } else {
                        goOn(result, next.map(task -> standings.of(task.number())));
                    }
                });
        showWarnings();
        keys();
    }

    private void showWarnings() {
        if (!warnings.isEmpty()) {
            sheet.space();
            warnings.forEach(sheet::say);
        }
    }

    /** What is to be done after {@code result}: correct it, or write the next one. */
    private void goOn(TaskResult result, Optional<Standing> next) {
        if (next.isEmpty()) {
            sheet.say(messages.get("watch.done"));
        } else if (result.status() == Status.PASSED || result.status() == Status.NOT_STARTED) {
            next(next.get());
        } else {
            sheet.say(result.message());
        }
    }

    /** What one has worked for comes before the next task. */
    private static boolean isNetworkDone(TaskResult result, Standings standings) {
        return result.status() == Status.PASSED
                && standings.of(result.task()).task().lesson().equals(Course.TRAIN_MLP)
                && standings.allPass(Course.TRAIN_MLP);
    }

    private void trainNow(Standing next) {
        sheet.say(messages.get(hasKeys ? "watch.train-now" : "watch.train-now-typed"));
        sheet.space();
        sheet.say(place("watch.afterwards", next));
    }

    /** What comes after the training. */
    void afterTraining(Standing next) {
        sheet.space();
        next(next);
    }

    /** What can be done now. */
    void keys() {
        sheet.space();
        sheet.say(hasKeys ? messages.get("watch.keys") : messages.get("watch.waiting", sources));
    }

    void ended() {
        sheet.say(messages.get("watch.ended"));
    }

    private void line(TaskResult result) {
        Double error = result.maxRelativeError();
        boolean measured = result.status() == Status.PASSED || result.status() == Status.FAILED;
        sheet.task(
                result.status(),
                messages.get("live.task", result.task(), result.name()),
                measured && error != null ? messages.get("live.error", error) : "");
    }

    private void next(Standing standing) {
        String key = standing.stale() ? "watch.next-changed" : "watch.next";
        sheet.say(place(key, standing));
    }

    private String place(String key, Standing standing) {
        return messages.get(key, standing.task().number(), standing.task().name(), standing.place());
    }

    private void showPrinted() {
        List<String> lines = List.copyOf(printed);
        if (!lines.isEmpty()) {
            sheet.space();
        }
        lines.stream()
                .limit(PRINTED)
                .map(line -> messages.get("live.printed", line))
                .forEach(sheet::say);
        if (lines.size() > PRINTED) {
            sheet.say(messages.get("watch.printed-more", lines.size() - PRINTED));
        }
    }
}
