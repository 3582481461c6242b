package dev.nd4jlessons.plugin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Replaces a file in one step: whoever reads it sees the old content or the new, never half of one. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes {@code text} to {@code file} in UTF-8. If it fails, the old file is as it was. */
    public static void write(Path file, String text) throws IOException {
        // Not Files.writeString, which refuses half a surrogate pair: learners may print one.
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes {@code bytes} to {@code file}. If it fails, the old file is as it was. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path written = beside(file);
        try {
            // Not Files.createTempFile, which lets nobody but the owner read: reports are also served to others.
            Files.write(written, bytes, StandardOpenOption.CREATE_NEW);
            replace(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Fails unless files can be created in {@code folder}. */
    public static void checkFolder(Path folder) throws IOException {
        Path probe = beside(folder.resolve("probe"));
        Files.writeString(probe, "", StandardOpenOption.CREATE_NEW);
        Files.delete(probe);
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
    }

    private static void replace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
