package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.course.TaskText;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return root.name(file) + ":" + TaskText.line(read(file), task);
    }

    /** The same of {@code method} of the task's class, which need not be the one that is to be written. */
    static @Nullable String of(Task task, String method, CourseRoot root, CourseRoot.Module module) {
        Path file = module.sources().resolve(task.file());
        if (task.name().endsWith("." + method) || !Files.isRegularFile(file)) {
            return of(task, root, module);
        }
        return root.name(file) + ":" + TaskText.declaration(read(file), method);
    }

    /** {@code lessons/src/main/java/…/Linear.java:34}: the method {@code place}, which need not be a task. */
    static String ofMethod(String place, CourseRoot root, CourseRoot.Module module) {
        int dot = place.lastIndexOf('.');
        Path inModule =
                module.sources().resolve(Path.of("dev", "nd4jlessons", "mlp", place.substring(0, dot) + ".java"));
        Path file = Files.isRegularFile(inModule)
                ? inModule
                : root.learner().sources().resolve(module.sources().relativize(inModule));
        return root.name(file) + ":" + TaskText.declaration(read(file), place.substring(dot + 1));
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
