package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.ShippedTask;
import dev.nd4jlessons.plugin.progress.Entry;
import dev.nd4jlessons.plugin.progress.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a task's file back as it was shipped, after the learner's own was copied to a place that is named. */
public final class Reset {
    private final Desk desk;
    private final Predicate<String> confirmed;

    /** Resets tasks of {@code desk}; {@code confirmed} asks a question, or says yes where nobody can be asked. */
    public Reset(Desk desk, Predicate<String> confirmed) {
        this.desk = desk;
        this.confirmed = confirmed;
    }

    /** Resets {@code task}; throws {@link FixableException} if its file holds something else. */
    public void run(Task task) {
        CourseRoot root = desk.here().root();
        Path file = root.learner().sources().resolve(task.file());
        String shipped = new ShippedTask(task).unwritten();
        SourceText own = SourceText.of(file);
        boolean there = Files.exists(file) && !own.text().isBlank();
        if (there && own.hash().equals(new SourceText(shipped).hash())) {
            say(desk.message("reset.nothing", root.name(file)));
            return;
        }
        if (there && !holds(own, task)) {
            throw new FixableException(desk.message("reset.other-file", root.name(file), task.number(), task.name()));
        }
        if (there && !confirmed.test(desk.message("reset.question", root.name(file), task.number()))) {
            say(desk.message("reset.declined", root.name(file)));
            return;
        }
        replace(task, file, shipped, there);
    }

    private void replace(Task task, Path file, String shipped, boolean there) {
        CourseRoot root = desk.here().root();
        String backup = null;
        try {
            if (there) {
                backup = root.name(new Backup(root).keep(file));
            }
            Files.createDirectories(file.getParent());
            AtomicFile.write(file, shipped);
        } catch (IOException e) {
            throw new EnvironmentException(desk.message("reset.failed", root.name(file), e), e);
        }
        desk.progress().append(List.of(Entry.reset(Desk.now(), task.number(), backup)));
        desk.warn();
        say(done(task, root.name(file), backup));
    }

    private String done(Task task, String file, @Nullable String backup) {
        return backup == null
                ? desk.message("reset.restored", file, task.number(), task.lesson())
                : desk.message("reset.done", file, task.number(), backup, task.lesson());
    }

    /** Whether the task's class and method are in it, however broken. */
    private static boolean holds(SourceText source, Task task) {
        int dot = task.name().indexOf('.');
        String type = "\\bclass\\s+" + Pattern.quote(task.name().substring(0, dot)) + "\\b";
        String method = "\\b" + Pattern.quote(task.name().substring(dot + 1)) + "\\s*\\(";
        return Pattern.compile(type).matcher(source.text()).find()
                && Pattern.compile(method).matcher(source.text()).find();
    }

    private void say(String lines) {
        desk.here().screen().say(lines);
    }
}
