package dev.nd4jlessons.plugin.pages;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The lessons' pages, in the folder above the report's, where the report's links lead.
 *
 * <p>In the repository, building the course puts them there. In a workspace they come out of a jar, and again when another
 * version of the course has come.
 */
public final class LessonPages {
    private final Path folder;
    private final String version;
    private final Locale language;

    /** The pages of {@code version} of the course in {@code root}; in {@code language} where there is a choice. */
    public LessonPages(CourseRoot root, String version, Locale language) {
        this.folder = root.reportFolder(null).resolveSibling("").normalize();
        this.version = version;
        this.language = language;
    }

    /** Whether they have to be unpacked before one can be opened. */
    public boolean areMissing() throws IOException {
        if (!Files.exists(folder.resolve("index.html"))) {
            return true;
        }
        return Files.exists(mark()) && !Files.readString(mark()).equals(version);
    }

    /** Takes them out of {@code jar}. */
    public void unpack(Path jar) throws IOException {
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory()
                        && file.startsWith(folder)
                        && !entry.getName().startsWith("META-INF/")) {
                    Files.createDirectories(file.getParent());
                    Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        AtomicFile.write(mark(), version);
    }

    /** The page that one reads first. */
    public URI first() {
        return inLanguage().resolve("index.html").toUri();
    }

    /** The page of {@code task}'s lesson, where it speaks of the task. */
    public URI of(Task task) {
        return URI.create(inLanguage().resolve(task.lesson() + ".html").toUri() + "#" + task.anchor());
    }

    private Path inLanguage() {
        return language.getLanguage().equals("ja") ? folder.resolve("ja") : folder;
    }

    /** Of which version those are that were unpacked. Where pages were built, there is none. */
    private Path mark() {
        return folder.resolve(".pages-version");
    }
}
