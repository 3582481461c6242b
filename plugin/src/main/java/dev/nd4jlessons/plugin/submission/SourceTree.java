package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Writes the sources that count as a clean tree: their names come from their classes, and nothing else is in it. */
public final class SourceTree {
    private static final Set<OpenOption> NEW_FILE =
            Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW, LinkOption.NOFOLLOW_LINKS);

    private SourceTree() {}

    /**
     * Writes the sources of {@code submission} below {@code folder}, which must not exist yet: where there is none, there
     * is no link either.
     *
     * @throws IOException if the folder exists, or cannot be written to
     */
    public static void write(Submission submission, Path folder) throws IOException {
        Files.createDirectory(folder);
        for (SourceText source : submission.sources()) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.write(file, source.text().getBytes(StandardCharsets.UTF_8), NEW_FILE.toArray(OpenOption[]::new));
        }
    }
}
