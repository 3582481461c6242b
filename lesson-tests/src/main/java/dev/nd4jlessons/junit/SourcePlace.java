package dev.nd4jlessons.junit;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.course.TaskText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a test says that a task is written: its file and line from the course's root, in the repository as in a workspace.
 *
 * @param start the folder that the tests were started in: the root, or a module below it
 * @param solution whether the solution is under test
 */
record SourcePlace(Path start, boolean solution) {
    private static final String JAVA = "src/main/java/";

    String of(Task task) {
        Path root = root();
        for (String module : solution ? List.of("lessons/solution/") : List.of("lessons/", "")) {
            String name = module + JAVA + task.file();
            Path file = root.resolve(name);
            if (Files.isRegularFile(file)) {
                return name + ":" + TaskText.line(text(file), task);
            }
        }
        return task.file();
    }

    /** The folder that holds {@code .mvn}, as the goals have it. */
    private Path root() {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return start;
    }

    /** Bytes that are no UTF-8 do not keep it from being read. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }
}
