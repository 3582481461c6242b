package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A JVM whose parent was killed, so that no code of the parent could end it. */
@Timeout(300)
class HardEndTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @EnumSource(names = {"BUBBLEWRAP", "OTHER_USER"})
    void nothingOutlivesAParentThatWasKilledAndTheNextRunCleansUp(Level level) throws Exception {
        Cells.of(level, temporary).close();
        String token = UUID.randomUUID().toString();
        Process parent = new ProcessBuilder(
                        Cells.JAVA.resolve("bin/java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        level.name(),
                        temporary.toString(),
                        token)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(parent.inputReader().readLine()).isEqualTo("asleep");
        Path left = Path.of(parent.inputReader().readLine());
        assertThat(processesWith(token)).isGreaterThan(1);

        parent.destroyForcibly().waitFor();

        for (int i = 0; i < 300 && processesWith(token) > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(processesWith(token)).isZero();
        assertThat(left).exists();
        RunFolder.open(temporary).close();
        assertThat(left).doesNotExist();
    }

    private static long processesWith(String token) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> commandOf(process).contains(token))
                    .count();
        }
    }

    private static String commandOf(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException noneOrGone) {
            return "";
        }
    }

    /** Starts a sandboxed JVM that sleeps, passes on its first line, and waits. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            try (Cells cells = Cells.of(Level.valueOf(arguments[0]), Path.of(arguments[1]));
                    Cell cell = cells.cell(Cells.mounts())) {
                Process process = cell.start(Cells.call(Cells.LIMITS, "sleep", arguments[2]));
                System.out.println(process.inputReader().readLine());
                System.out.println(cells.create("left").getParent());
                process.waitFor();
            }
        }
    }
}
