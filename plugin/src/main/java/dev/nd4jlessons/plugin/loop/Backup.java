package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Keeps a file as it is now under a name with the date, in {@code .lessons/backups}. */
record Backup(CourseRoot root) {
    /** Without colons, which Windows does not allow in names. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss");

    /** Copies {@code file}; returns where to. No backup is ever overwritten. */
    Path keep(Path file) throws IOException {
        Path folder = Files.createDirectories(root.state().resolve("backups"));
        String date = DATE.format(LocalDateTime.now(ZoneId.systemDefault()));
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        for (int number = 1; ; number++) {
            String suffix = number == 1 ? "" : "-" + number;
            try {
                return Files.copy(file, folder.resolve(name + "-" + date + suffix + ".java"));
            } catch (FileAlreadyExistsException anotherOfTheSameSecond) {
                // The next number is free, or the one after it.
            }
        }
    }
}
