package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegularFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");

        assertThat(RegularFile.text(file)).isEqualTo("text");
        assertThat(RegularFile.bytes(file)).asString().isEqualTo("text");
        assertThat(RegularFile.open(file)).hasContent("text");
    }

    @Test
    void aFileThatIsMissingIsCalledThat() {
        assertThatThrownBy(() -> RegularFile.text(folder.resolve("file"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDeviceIsNotRead() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "There is no /dev/zero");

        assertThatThrownBy(() -> RegularFile.bytes(device))
                .isInstanceOf(FileSystemException.class)
                .hasMessage("/dev/zero: not a regular file");
    }

    @Test
    void aFolderIsNotWrittenTo() {
        assertThatThrownBy(() -> RegularFile.requireIfThere(folder)).hasMessageEndingWith(": not a regular file");
    }

    @Test
    void aFileThatIsToComeMayBeWritten() throws IOException {
        RegularFile.requireIfThere(folder.resolve("file"));

        assertThat(folder.resolve("file")).doesNotExist();
    }
}
