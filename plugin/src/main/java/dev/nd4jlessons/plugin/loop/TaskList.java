package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.console.DisplayWidth;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every task with how it stands and where it is written, and the one that is next. Nothing is run for it. */
public final class TaskList {
    private final Desk desk;

    /** Lists the tasks of {@code desk}. */
    public TaskList(Desk desk) {
        this.desk = desk;
    }

    /** Prints the list. */
    public void print() {
        Standings standings = desk.standings();
        print(standings, standings.next());
    }

    /** Prints the list for somebody who is at {@code current}, which is then the one to go on with unless it passes. */
    public void print(Task current) {
        Standings standings = desk.standings();
        Standing here = standings.of(current.number());
        print(standings, here.isDone() ? standings.next() : Optional.of(here));
    }

    private void print(Standings standings, Optional<Standing> next) {
        if (desk.wantsJson()) {
            desk.printJson(TaskListJson.of(standings, desk.progress().warnings()));
            return;
        }
        desk.warn();
        Columns columns = columns(standings.tasks());
        String lesson = "";
        for (Standing standing : standings.tasks()) {
            if (!standing.task().lesson().equals(lesson)) {
                lesson = standing.task().lesson();
                desk.out().accept(lesson);
            }
            desk.out()
                    .accept(row(standing, columns, next.filter(standing::equals).isPresent()));
        }
        desk.out().accept("");
        desk.message(
                        "list.standing",
                        standings.passed(),
                        standings.tasks().size(),
                        standings.points(),
                        standings.maxPoints())
                .lines()
                .forEach(desk.out());
        next(next).lines().forEach(desk.out());
    }

    private String next(Optional<Standing> next) {
        return next.map(standing -> {
                    Task task = standing.task();
                    Object[] values = {task.number(), task.name(), standing.place(), task.lesson()};
                    return standing.stale()
                            ? desk.advice("list.next.changed", "watch.next-changed", values)
                            : desk.advice("list.next", "watch.next", values);
                })
                .orElseGet(() -> desk.advice("list.done", "watch.done"));
    }

    private record Columns(int name, int state, int points) {}

    private Columns columns(List<Standing> tasks) {
        return new Columns(
                widest(tasks, standing -> standing.task().name()),
                widest(tasks, desk::state),
                widest(tasks, TaskList::points));
    }

    private static int widest(List<Standing> tasks, Function<Standing, String> text) {
        return tasks.stream().map(text).mapToInt(DisplayWidth::of).max().orElse(0);
    }

    private String row(Standing standing, Columns columns, boolean next) {
        String points = points(standing);
        return String.join(
                "  ",
                next ? " >" : "  ",
                standing.task().number(),
                DisplayWidth.padded(standing.task().name(), columns.name),
                DisplayWidth.padded(desk.state(standing), columns.state),
                " ".repeat(columns.points - points.length()) + points,
                standing.place());
    }

    private static String points(Standing standing) {
        return standing.points() + "/" + standing.task().points();
    }
}
