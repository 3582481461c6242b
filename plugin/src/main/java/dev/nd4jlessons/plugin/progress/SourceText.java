package dev.nd4jlessons.plugin.progress;

import dev.nd4jlessons.course.TaskText;
import dev.nd4jlessons.plugin.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A task's file, read as text. */
public record SourceText(String text) {
    /** The file's text; empty if there is none. Bytes that are no UTF-8 do not keep it from being read. */
    public static SourceText of(Path file) {
        try {
            return new SourceText(new String(RegularFile.bytes(file), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new SourceText("");
        }
    }

    /** A hash, of the same value whichever way git ends the lines here. */
    public String hash() {
        byte[] bytes = String.join("\n", text.lines().toList()).getBytes(StandardCharsets.UTF_8);
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the statement that says that {@code task} is not written is still there, and not commented out. */
    public boolean isUnwritten(String task) {
        return TaskText.unwritten(text, task) > 0;
    }
}
