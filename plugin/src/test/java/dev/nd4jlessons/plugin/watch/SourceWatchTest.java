package dev.nd4jlessons.plugin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceWatchTest {
    @TempDir
    private Path folder;

    private final Semaphore saves = new Semaphore(0);
    private Path source;
    private SourceWatch watch;

    @BeforeEach
    void start() throws IOException {
        source = Files.createDirectories(folder.resolve("a/b")).resolve("Linear.java");
        Files.writeString(source, "class Linear {}");
        watch = new SourceWatch(folder, saves::release);
        watch.start();
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
    }

    @Test
    void aFileThatIsWrittenInPlaceIsSaved() throws Exception {
        Files.writeString(source, "class Linear { int a; }");

        assertThat(isSaved()).isTrue();
    }

    @Test
    void aFileThatAnotherIsRenamedToIsSaved() throws Exception {
        Path fresh = Files.writeString(folder.resolve("a/b/.Linear.java.swp"), "class Linear { int b; }");
        Files.move(fresh, source, StandardCopyOption.REPLACE_EXISTING);

        assertThat(isSaved()).isTrue();
    }

    @Test
    void aFileInANewFolderIsSaved() throws Exception {
        Path helper = Files.createDirectories(folder.resolve("c/d")).resolve("Helper.java");
        Files.writeString(helper, "class Helper {}");

        assertThat(isSaved()).isTrue();
    }

    @Test
    void aFileThatIsDeletedCounts() throws Exception {
        Files.delete(source);

        assertThat(isSaved()).isTrue();
    }

    @Test
    void everyFurtherSaveCounts() throws Exception {
        for (int i = 0; i < 3; i++) {
            Files.writeString(source, "class Linear { int i = " + "1".repeat(i + 1) + "; }");
            assertThat(isSaved()).isTrue();
            saves.drainPermits();
        }
    }

    @Test
    void whatIsNoSourceDoesNotCount() throws Exception {
        Files.writeString(folder.resolve("a/notes.txt"), "dW = dy^T x");

        assertThat(saves.tryAcquire(1, TimeUnit.SECONDS)).isFalse();
    }

    private boolean isSaved() throws InterruptedException {
        return saves.tryAcquire(1, TimeUnit.MINUTES);
    }
}
