package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.backend.ComputeCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerProgressTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @Test
    void saysHowMuchTheDriverHasCompiledSinceTheStart() throws Exception {
        Files.write(Files.createDirectories(folder.resolve("old")).resolve("kernel"), new byte[5 << 20]);
        CompilerProgress.Running running = progress().start();
        try {
            assertThat(next()).isEqualTo("The driver is compiling: 0:00 min, 0 MiB compiled so far");
            Files.write(folder.resolve("kernel"), new byte[3 << 20]);

            String line = next();
            while (line.contains(" 0 MiB")) {
                line = next();
            }
            assertThat(line).endsWith(" 3 MiB compiled so far");
        } finally {
            running.close();
        }
    }

    private CompilerProgress progress() {
        Given.Recording screen = new Given.Recording() {
            @Override
            public void say(String line) {
                said.add(line);
            }
        };
        Surroundings here = Given.surroundings(folder, screen, Map.of());
        return new CompilerProgress(here, new ComputeCache(folder), Duration.ofMillis(10));
    }

    private String next() throws InterruptedException {
        String line = said.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line within 30 s").isNotNull();
        return line;
    }
}
