package dev.nd4jlessons.plugin.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.CourseRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonPagesTest {
    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void aWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("workspace/src/main/java/dev/nd4jlessons"));
        site = folder.resolve("workspace/target/site");
    }

    @Test
    void theyComeOutOfAJarOnceForEachVersion() throws IOException {
        assertThat(pages("1").areMissing()).isTrue();
        pages("1").unpack(jar("index.html", "ja/index.html", "META-INF/MANIFEST.MF"));

        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("ja/index.html")).exists();
        assertThat(site.resolve("META-INF")).doesNotExist();
        assertThat(pages("1").areMissing()).isFalse();
        assertThat(pages("2").areMissing()).isTrue();
    }

    @Test
    void thoseThatWereBuiltAreNotReplaced() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("index.html"), "built");

        assertThat(pages("1").areMissing()).isFalse();
    }

    @Test
    void nothingIsWrittenOutsideOfTheirFolder() throws IOException {
        pages("1").unpack(jar("../../outside.html", "index.html"));

        assertThat(folder.resolve("workspace/outside.html")).doesNotExist();
        assertThat(site.resolve("index.html")).exists();
    }

    @Test
    void aTaskHasItsPlaceOnItsLessonsPageInTheReadersLanguage() throws IOException {
        var task = Course.load().task("3.1");

        assertThat(pages("1").of(task).toString()).startsWith("file:").endsWith("/target/site/train-mlp.html#task-3.1");
        assertThat(new LessonPages(root(), "1", Locale.JAPANESE).of(task).toString())
                .endsWith("/target/site/ja/train-mlp.html#task-3.1");
        assertThat(pages("1").first().toString()).endsWith("/target/site/index.html");
    }

    private LessonPages pages(String version) {
        return new LessonPages(root(), version, Locale.ENGLISH);
    }

    private CourseRoot root() {
        return new CourseRoot(folder.resolve("workspace"));
    }

    private Path jar(String... names) throws IOException {
        Path jar = folder.resolve("pages.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of(names)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
