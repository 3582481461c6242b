package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line that a task is written in, by reading the source as text. */
public final class TaskLocation {
    private TaskLocation() {}

    /**
     * {@code lessons/src/main/java/…/Linear.java:48}, where one writes: the statement that says that {@code task} is not
     * written; else the header of its method, else the file's first line. Null if there is no file.
     */
    public static @Nullable String of(Task task, CourseRoot root, CourseRoot.Module module) {
        Path file = module.sources().resolve(task.file());
        if (!Files.isRegularFile(file)) {
            return null;
        }
        return root.name(file) + ":" + line(task, file);
    }

    /** The same of {@code method} of the task's class, which need not be the one that is to be written. */
    static @Nullable String of(Task task, String method, CourseRoot root, CourseRoot.Module module) {
        Path file = module.sources().resolve(task.file());
        if (task.name().endsWith("." + method) || !Files.isRegularFile(file)) {
            return of(task, root, module);
        }
        return root.name(file) + ":" + declaration(read(file), method);
    }

    /** {@code lessons/src/main/java/…/Linear.java:34}: the method {@code place}, which need not be a task. */
    static String ofMethod(String place, CourseRoot root, CourseRoot.Module module) {
        int dot = place.lastIndexOf('.');
        Path inModule =
                module.sources().resolve(Path.of("dev", "nd4jlessons", "mlp", place.substring(0, dot) + ".java"));
        Path file = Files.isRegularFile(inModule)
                ? inModule
                : root.learner().sources().resolve(module.sources().relativize(inModule));
        return root.name(file) + ":" + declaration(read(file), place.substring(dot + 1));
    }

    private static int line(Task task, Path file) {
        String text = read(file);
        int unwritten = unwritten(text, task.number());
        return unwritten > 0
                ? unwritten
                : declaration(text, task.name().substring(task.name().lastIndexOf('.') + 1));
    }

    /**
     * The line, from 1, of the statement in {@code text} that says that the task {@code number} is not written, and is not
     * commented out; 0 if it is not there.
     */
    public static int unwritten(String text, String number) {
        return find(
                text, "^(?!\\s*(//|\\*)).*\\bnew\\s+TaskNotWritten\\s*\\(\\s*\"" + Pattern.quote(number) + "\"\\s*\\)");
    }

    private static int declaration(String text, String method) {
        String declared = "^[ \\t]*(public|protected|private)\\b[^=;\\n]*\\b" + Pattern.quote(method) + "\\s*\\(";
        return Math.max(1, find(text, declared));
    }

    /** The line, from 1, in which the first match of {@code pattern} begins; 0 if there is none. */
    private static int find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        return matcher.find() ? (int) text.substring(0, matcher.start()).lines().count() + 1 : 0;
    }

    /** Bytes that are no UTF-8 do not keep it from being read. */
    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
