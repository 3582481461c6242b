package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.progress.Entry;
import dev.nd4jlessons.plugin.progress.Standing;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows one hint more at each call: a question, a pointer, almost the answer; and what the last check has found. */
public final class Hints {
    private final Desk desk;

    /** Hints for the tasks of {@code desk}. */
    public Hints(Desk desk) {
        this.desk = desk;
    }

    /** Prints the next hint for the task that was asked for, else for the next task, and remembers it. */
    public void print() {
        Optional<Standing> asked = asked();
        if (asked.isEmpty()) {
            desk.warn();
            nothing();
        } else {
            print(asked.get());
        }
    }

    /** Prints the next hint for the task with this number, and remembers it. */
    public void print(String number) {
        print(desk.standings().of(number));
    }

    private void print(Standing standing) {
        Task task = standing.task();
        int level = Math.min(standing.hintsShown() + 1, task.hints().size());
        String hint = desk.here().checkMessages().get(task.hints().get(level - 1));
        if (level > standing.hintsShown()) {
            desk.progress().append(List.of(Entry.hint(Desk.now(), task.number(), level)));
        }
        desk.warn();
        if (desk.wantsJson()) {
            desk.printJson(json(standing, level, hint));
        } else {
            text(standing, level, hint);
        }
    }

    private Optional<Standing> asked() {
        String number = desk.here().settings().task();
        return number == null
                ? desk.standings().next()
                : Optional.of(desk.standings().of(number));
    }

    private void nothing() {
        if (desk.wantsJson()) {
            desk.printJson(new Json(
                    null, null, 0, 0, null, null, null, null, desk.progress().warnings()));
        } else {
            desk.message("list.done").lines().forEach(desk.out());
        }
    }

    private void text(Standing standing, int level, String hint) {
        Task task = standing.task();
        say(desk.message("hint.title", task.number(), task.name(), standing.place()));
        String found = standing.message();
        if (standing.stale()) {
            say(desk.advice("hint.stale", "watch.hint-stale", task.lesson()));
        } else if (found != null) {
            say(desk.message("hint.found"));
            desk.said(found, task).lines().map(line -> "  " + line).forEach(desk.out());
        }
        desk.out().accept("");
        int levels = task.hints().size();
        say(desk.message("hint.level", level, levels));
        hint.lines().map(line -> "  " + line).forEach(desk.out());
        desk.out().accept("");
        say(
                level < levels
                        ? desk.advice("hint.more", "watch.hint-more", task.number())
                        : desk.advice("hint.last", "watch.hint-last", task.number(), task.lesson()));
    }

    private void say(String lines) {
        lines.lines().forEach(desk.out());
    }

    private Json json(Standing standing, int level, String hint) {
        Task task = standing.task();
        return new Json(
                task.number(),
                task.name(),
                level,
                task.hints().size(),
                hint,
                standing.stale() ? null : standing.diagnosis(),
                standing.stale() ? null : standing.message(),
                standing.location(),
                desk.progress().warnings());
    }

    /** What is printed for programs; without a task if nothing is left to do. */
    record Json(
            @Nullable String task,
            @Nullable String name,
            int level,
            int levels,
            @Nullable String hint,
            @Nullable String diagnosis,
            @Nullable String found,
            @Nullable String location,
            List<String> warnings) {}
}
