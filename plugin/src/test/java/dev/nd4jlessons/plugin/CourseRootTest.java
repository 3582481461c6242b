package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.messages.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CourseRootTest {
    private static final Messages MESSAGES = Words.ofPlugin(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutLessonsIsToldWhatACourseRootIs() {
        assertThatThrownBy(() -> CourseRoot.of(folder, MESSAGES))
                .isInstanceOf(FixableException.class)
                .hasMessageStartingWith(
                        folder
                                + " is no course: there is neither lessons/src/main/java nor src/main/java/dev/nd4jlessons in it.\n")
                .hasMessageContaining("mvn dev.nd4jlessons:lessons-maven-plugin:start");
    }

    @Test
    void theReportGoesWhereTheSiteIs() throws IOException {
        CourseRoot root = root();
        assertThat(root.reportFolder(null)).isEqualTo(folder.resolve("target/site/lessons"));

        Files.createDirectory(folder.resolve("site"));
        assertThat(root.reportFolder(null)).isEqualTo(folder.resolve("site/target/site/lessons"));
    }

    @Test
    void aRelativeReportFolderCountsFromTheRoot() throws IOException {
        assertThat(root().reportFolder(Path.of("my report"))).isEqualTo(folder.resolve("my report"));
    }

    @Test
    void aFileOfTheCourseIsNamedFromItsRoot() throws IOException {
        CourseRoot root = root();

        assertThat(root.name(folder.resolve("lessons/src/A.java"))).isEqualTo("lessons/src/A.java");
        assertThat(root.name(folder.resolveSibling("elsewhere")))
                .isEqualTo(folder.resolveSibling("elsewhere").toString());
    }

    @Test
    void aFolderWithTaskClassesAloneIsAWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/dev/nd4jlessons"));
        CourseRoot root = CourseRoot.of(folder, MESSAGES);

        assertThat(root.isWorkspace()).isTrue();
        assertThat(root.learner().sources()).isEqualTo(folder.resolve("src/main/java"));
        assertThat(root.gradedTests()).isEqualTo(folder.resolve("target/failsafe-reports"));
        assertThat(root.name(root.solution().sources())).isEqualTo("target/lessons/solution/src/main/java");
    }

    @Test
    void theRepositoryIsNoWorkspace() throws IOException {
        Files.createDirectories(folder.resolve("src/main/java/dev/nd4jlessons"));

        assertThat(root().isWorkspace()).isFalse();
    }

    private CourseRoot root() throws IOException {
        Files.createDirectories(folder.resolve("lessons/src/main/java"));
        return CourseRoot.of(folder, MESSAGES);
    }
}
