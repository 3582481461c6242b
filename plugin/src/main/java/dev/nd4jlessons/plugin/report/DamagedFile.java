package dev.nd4jlessons.plugin.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts a file that cannot be read out of the way, without losing it. */
public final class DamagedFile {
    private DamagedFile() {}

    /** Renames {@code file}, replacing nothing, and returns its new name. */
    public static Path setAside(Path file) throws IOException {
        Path aside = free(file);
        Files.move(file, aside);
        return aside;
    }

    /** What is wrong with a file, as its reader says it. */
    public static String reason(Exception damage) {
        return damage.getMessage() == null ? damage.toString() : damage.getMessage();
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
