package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A variable in a process's environment that its descendants inherit.
 *
 * <p>Where {@code /proc} tells environments (Linux), it finds those that outlived their parents unseen.
 */
final class ProcessMark {
    private static final String NAME = "ND4J_LESSONS_FORK";
    private static final Path PROC = Path.of("/proc");

    private final String value = UUID.randomUUID().toString();

    Map<String, String> environment() {
        return Map.of(NAME, value);
    }

    /** The processes that bear the mark and may be read; none where the system does not tell. */
    List<ProcessHandle> processes() {
        List<ProcessHandle> marked = new ArrayList<>();
        if (!Files.isDirectory(PROC)) {
            return marked;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path entry : entries) {
                if (isMarked(entry)) {
                    ProcessHandle.of(Long.parseLong(entry.getFileName().toString()))
                            .ifPresent(marked::add);
                }
            }
        } catch (IOException noProc) {
            return marked;
        }
        return marked;
    }

    private boolean isMarked(Path entry) {
        try {
            String environment = Files.readString(entry.resolve("environ"), StandardCharsets.ISO_8859_1);
            return environment.contains(NAME + "=" + value);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
