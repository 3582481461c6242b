package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a machine that has never seen the course. */
class WorkspaceIT {
    private static final String START =
            "dev.nd4jlessons:lessons-maven-plugin:" + System.getProperty("it.version") + ":start";

    @TempDir
    private Path home;

    @Test
    void itNeedsNothingOfTheCourseButWhatIsInIt() throws Exception {
        CourseCopy course = started("私の course");
        Path empty = home.resolve("empty-repository");

        MavenRun run = Maven.in(course).withRepository(empty).run("-B", "-ntp", "verify");

        run.succeeds().says("Points: 0 of 100").hasReport("grade");
        // Of the outer build's repository Maven says that it has no checksums, as it would of the workspace's own.
        assertThat(run.output()).doesNotContain("integrity of download from file://" + course.root());
        assertThat(run.verdict("grade")).isEqualTo("incomplete");
        assertThat(versions(empty)).singleElement().asString().matches("0\\.1\\.0-[0-9a-f]{12}");
    }

    @Test
    void itsFirstUseWorksOfflineWhereAllElseIsKnown() throws Exception {
        CourseCopy course = started("offline");
        Path repository = home.resolve("repository");
        Maven.in(course).withRepository(repository).run("-B", "lessons:list").succeeds();
        try (Stream<Path> own = Files.walk(repository.resolve("dev/nd4jlessons"))) {
            for (Path file : own.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        Maven.in(course)
                .withRepository(repository)
                .run("-B", "-o", "lessons:list")
                .succeeds()
                .says("Next: Task ");
    }

    @Test
    void whatMirrorsEverythingIsNamedWithItsRemedy() throws Exception {
        CourseCopy course = CourseCopy.workspace(home);
        Path settings = home.resolve("mirror.xml");
        Files.writeString(
                settings,
                "<settings><mirrors><mirror><id>company</id><mirrorOf>*</mirrorOf><url>file://"
                        + System.getProperty("it.outerRepository") + "</url></mirror></mirrors></settings>");

        Maven.in(course)
                .run("-B", "-s", settings.toString(), START, "-Dlessons.directory=mirrored")
                .succeeds()
                .says("to the mirror company", "<mirrorOf>*,!nd4j-lessons</mirrorOf>");
    }

    @Test
    void itsPagesAreOpenedWhereTheySpeakOfTheNextTask() throws Exception {
        CourseCopy course = started("pages");

        Maven.in(course)
                .with("BROWSER", "true")
                .run("-B", "lessons:open", "-Dlessons.task=3.1")
                .succeeds()
                .says("/target/site/train-mlp.html#task-3.1");
        assertThat(course.root().resolve("target/site/ja/train-mlp.html"))
                .content()
                .contains("task-3.1");
        assertThat(course.root().resolve("target/site/lessons/index.html"))
                .content()
                .contains("../index.html");
    }

    /** What a workspace's are taken from, and what whoever built the course reads without a network. */
    @Test
    void everyBuildOfTheCourseMakesThePages() throws Exception {
        Path site = CourseCopy.built("pages-of-the-course").root().resolve("site/target/site");

        assertThat(site.resolve("train-mlp.html")).content().contains("task-3.1");
        assertThat(site.resolve("ja/arrays.html")).isNotEmptyFile();
    }

    private CourseCopy started(String name) throws Exception {
        Maven.in(CourseCopy.workspace(home))
                .run("-B", START, "-Dlessons.directory=" + name)
                .succeeds();
        return CourseCopy.workspace(home.resolve(name));
    }

    private static Stream<String> versions(Path repository) throws IOException {
        return Files.list(repository.resolve("dev/nd4jlessons/lessons"))
                .filter(Files::isDirectory)
                .map(folder -> folder.getFileName().toString());
    }
}
