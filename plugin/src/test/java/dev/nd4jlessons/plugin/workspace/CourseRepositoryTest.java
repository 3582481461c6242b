package dev.nd4jlessons.plugin.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.resolve.CourseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseRepositoryTest {
    @TempDir
    private Path folder;

    private Path written;

    @BeforeEach
    void place() {
        written = folder.resolve("workspace/.mvn/repository");
    }

    @Test
    void itsVersionIsOneOfItsContentAndNeverASnapshot() throws IOException {
        String version = repository("one").version();

        assertThat(version).matches("0\\.1\\.0-[0-9a-f]{12}");
        assertThat(repository("one").version()).isEqualTo(version);
        assertThat(repository("another").version()).isNotEqualTo(version);
    }

    @Test
    void everyArtifactHasThatVersionWhereMavenReadsIt() throws IOException {
        CourseRepository repository = repository("one");
        repository.writeTo(written);

        String version = repository.version();
        Path plugin = written.resolve("dev/nd4jlessons/lessons-maven-plugin/" + version);
        assertThat(plugin.resolve("lessons-maven-plugin-" + version + ".pom"))
                .content()
                .contains("<artifactId>lessons-maven-plugin</artifactId>\n  <version>" + version + "</version>")
                .contains("<artifactId>jspecify</artifactId><version>0.1.0-SNAPSHOT</version>");
        assertThat(written.resolve("dev/nd4jlessons/nd4j-lessons/" + version + "/nd4j-lessons-" + version + ".pom"))
                .exists();
        try (ZipFile jar = new ZipFile(
                plugin.resolve("lessons-maven-plugin-" + version + ".jar").toFile())) {
            byte[] descriptor = jar.getInputStream(jar.getEntry("META-INF/maven/plugin.xml"))
                    .readAllBytes();
            assertThat(new String(descriptor, StandardCharsets.UTF_8))
                    .contains("<version>" + version + "</version>")
                    .doesNotContain("SNAPSHOT");
        }
    }

    @Test
    void everyFileHasItsChecksum() throws IOException {
        repository("one").writeTo(written);

        List<Path> files = new ArrayList<>(Folders.files(written.resolve("dev")));
        files.removeIf(file -> file.toString().endsWith(".sha1"));
        assertThat(files).hasSize(5);
        for (Path file : files) {
            assertThat(file.resolveSibling(file.getFileName() + ".sha1"))
                    .hasContent(Digests.sha1(Files.readAllBytes(file)));
        }
    }

    @Test
    void gitTakesTheJarsAndLeavesTheirBytesAlone() throws IOException {
        repository("one").writeTo(written);

        assertThat(written.resolve(".gitignore")).hasContent("!*.jar");
        assertThat(written.resolve(".gitattributes")).hasContent("* -text");
    }

    @Test
    void anotherVersionTakesItsPlace() throws IOException {
        repository("one").writeTo(written);
        CourseRepository newer = repository("another");
        newer.writeTo(written);

        try (var versions = Files.list(written.resolve("dev/nd4jlessons/lessons"))) {
            assertThat(versions)
                    .extracting(version -> version.getFileName().toString())
                    .containsExactly(newer.version());
        }
        assertThat(written.getParent()).isDirectoryNotContaining("glob:**repository.*");
    }

    /** From a workspace one makes another, with the same course in it. */
    @Test
    void whatIsUniqueAlreadyKeepsItsVersion() throws IOException {
        CourseRepository repository = repository("one");
        repository.writeTo(written);
        List<CourseFile> taken = List.of(new CourseFile(
                "lessons",
                "",
                "jar",
                written.resolve("dev/nd4jlessons/lessons/%1$s/lessons-%1$s.jar".formatted(repository.version()))));

        assertThat(CourseRepository.of(taken, repository.version()).version()).isEqualTo(repository.version());
    }

    private CourseRepository repository(String content) throws IOException {
        return CourseRepository.of(GivenCourse.in(folder.resolve("local"), content), GivenCourse.BUILT_AS);
    }
}
