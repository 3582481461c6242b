package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    private Path temporary;

    private Path parent;

    @BeforeEach
    void openToAll() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        parent = temporary.toRealPath().resolve("r");
    }

    @Test
    void twoRunsHaveTwoFoldersAndEachDeletesItsOwn() throws IOException {
        try (RunFolder first = RunFolder.open(parent)) {
            try (RunFolder second = RunFolder.open(parent)) {
                assertThat(first.path())
                        .startsWith(parent)
                        .isNotEqualTo(second.path())
                        .isDirectory();
                assertThat(second.create("cell")).isNotEqualTo(second.create("cell"));
                Files.writeString(second.create("cell").resolve("x"), "x");
            }
            assertThat(first.path()).isDirectory();
        }
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void aPathThatIsTooLongOrNotAsciiIsNotTaken() throws IOException {
        for (String name : new String[] {"long".repeat(20), "課題"}) {
            try (RunFolder folder = RunFolder.open(parent.resolve(name))) {
                assertThat(folder.path().toString()).isASCII().hasSizeLessThan(77);
                assertThat(folder.path().getParent())
                        .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")).toRealPath());
            }
        }
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNoObstacle() throws IOException {
        Files.writeString(parent, "");
        try (RunFolder folder = RunFolder.open(parent)) {
            assertThat(folder.path()).isDirectory();
        }
    }

    @Test
    void theFolderOfADeadRunIsDeletedAndWhatItLinksToStays() throws IOException {
        Path precious = Files.createDirectories(temporary.resolve("precious"));
        Files.writeString(precious.resolve("file"), "here");
        Path dead = Files.createDirectories(parent.resolve("lessons-run-1-dead"));
        Files.createFile(parent.resolve("lessons-run-1-dead.lock"));
        Files.createSymbolicLink(dead.resolve("link"), precious);
        Path locked = Files.createDirectories(dead.resolve("locked"));
        Files.writeString(locked.resolve("x"), "x");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));

        RunFolder.open(parent).close();

        assertThat(parent).isEmptyDirectory();
        assertThat(precious.resolve("file")).hasContent("here");
    }

    @Test
    void aLinkInThePlaceOfADeadRunIsDeletedAlone() throws IOException {
        Path precious = Files.createDirectories(temporary.resolve("precious"));
        Files.createDirectories(parent);
        Files.createSymbolicLink(parent.resolve("lessons-run-1-dead"), precious);
        Files.createFile(parent.resolve("lessons-run-1-dead.lock"));

        RunFolder.open(parent).close();

        assertThat(parent).isEmptyDirectory();
        assertThat(precious).isDirectory();
    }

    @Test
    void whatIsCreatedInItBelongsToItsUserAlone() throws IOException {
        try (RunFolder folder = RunFolder.open(parent)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.create("cell"))))
                    .isEqualTo("rwx------");
        }
    }
}
