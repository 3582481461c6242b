package dev.nd4jlessons.plugin;

import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A task's file as this plugin ships it: unwritten, and solved. */
public record ShippedTask(Task task) {
    private static final String FOLDER = "/dev/nd4jlessons/plugin/shipped/";

    /** The file with the task still to be written. */
    public String unwritten() {
        return read("tasks/");
    }

    /** The finished file. */
    public String solved() {
        return read("solution/");
    }

    private String read(String folder) {
        String name = FOLDER + folder + task.file();
        try (InputStream in = ShippedTask.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The plugin's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
