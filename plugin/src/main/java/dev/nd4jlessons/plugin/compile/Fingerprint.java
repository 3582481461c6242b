package dev.nd4jlessons.plugin.compile;

import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.RegularFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A hash over names and contents of files.
 *
 * <p>Times of change would miss a file that was put back with its old time, and two saves within a clock's tick.
 */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** Every file below {@code folder}, which need not exist. */
    Fingerprint addTree(Path folder) throws IOException {
        for (Path file : Folders.files(folder)) {
            add(folder.relativize(file).toString());
            add(Long.toString(Files.size(file)));
            digest.update(RegularFile.bytes(file));
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
