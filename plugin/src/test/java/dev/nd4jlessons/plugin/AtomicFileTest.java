package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    private Path folder;

    @Test
    void anOldFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), "old");
        AtomicFile.write(file, "neu – 新");
        assertThat(file).content().isEqualTo("neu – 新");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void anOldFileIsAsItWasWhenTheTextCannotBeWritten() throws IOException {
        Path longestName = folder.resolve("p".repeat(250));
        Path file = Files.writeString(longestName, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(IOException.class);
        assertThat(file).content().isEqualTo("old");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void halfASurrogatePairIsReplaced() throws IOException {
        Path file = folder.resolve("page.html");
        AtomicFile.write(file, "a\ud800b");
        assertThat(file).content().isEqualTo("a?b");
    }

    @Test
    void nothingIsLeftWhenTheFileCannotBeReplaced() throws IOException {
        Path occupied = Files.createDirectories(folder.resolve("page.html"));
        Files.writeString(occupied.resolve("in the way"), "");
        assertThatThrownBy(() -> AtomicFile.write(occupied, "new"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("page.html");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
