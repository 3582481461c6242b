package dev.nd4jlessons.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Reads files in folders where code of others may have put something else in their place: a pipe never ends. */
public final class RegularFile {
    private RegularFile() {}

    /** What is in it; an {@link IOException} that says so if it is a pipe, a device or a folder, and if there is none. */
    public static byte[] bytes(Path file) throws IOException {
        require(file);
        return Files.readAllBytes(file);
    }

    /** The same as a text in UTF-8; what is none is an {@link IOException} too. */
    public static String text(Path file) throws IOException {
        require(file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** The same, to be read piece by piece. */
    public static InputStream open(Path file) throws IOException {
        require(file);
        return Files.newInputStream(file);
    }

    /** Refuses to write to what is there and is something else: a pipe that nobody reads has no end either. */
    public static void requireIfThere(Path file) throws IOException {
        if (Files.exists(file)) {
            require(file);
        }
    }

    private static void require(Path file) throws IOException {
        if (!Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
            throw new FileSystemException(file.toString(), null, "not a regular file");
        }
    }
}
