package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a file that cannot be read out of the way, without losing it. */
public final class DamagedFile {
    private DamagedFile() {}

    /**
     * Renames {@code file}, replacing nothing, and returns the warning about it.
     *
     * @param damage what its reader threw
     * @param kind what it should have been, as the catalogue's keys begin: {@code KIND.set-aside}, {@code KIND.unreadable}
     */
    public static String setAside(Path file, Exception damage, String kind, Messages words) {
        String reason = damage.getMessage() == null ? damage.toString() : damage.getMessage();
        try {
            Path aside = free(file);
            Files.move(file, aside);
            return words.get(kind + ".set-aside", file, reason, aside.getFileName());
        } catch (IOException e) {
            return words.get(kind + ".unreadable", file, reason + "; " + e);
        }
    }

    private static Path free(Path file) {
        for (int number = 1; ; number++) {
            Path candidate = file.resolveSibling(file.getFileName() + ".damaged-" + number);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
