package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the line that a task is written in, by reading the source as text. */
public final class TaskLocation {
    private TaskLocation() {}

    /** {@code lessons/src/main/java/…/Linear.java:41}: the TODO of {@code task}, else its method, else its file. */
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
        List<String> lines = read(file);
        int todo = find(lines, "TODO Task " + Pattern.quote(task.number()) + "(?![.\\d])");
        return todo > 0
                ? todo
                : declaration(lines, task.name().substring(task.name().lastIndexOf('.') + 1));
    }

    private static int declaration(List<String> lines, String method) {
        String declared = "^\\s*(public|protected|private)\\b[^=;]*\\b" + Pattern.quote(method) + "\\s*\\(";
        return Math.max(1, find(lines, declared));
    }

    /** The first line, from 1, in which {@code pattern} is found; 0 if there is none. */
    private static int find(List<String> lines, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        for (int i = 0; i < lines.size(); i++) {
            if (compiled.matcher(lines.get(i)).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
