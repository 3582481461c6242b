package dev.nd4jlessons.site.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A program at a terminal that a test types at and reads: that of script(1), which every Linux system has. */
final class PseudoTerminal implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final StringBuilder shown = new StringBuilder();
    private final Thread reader;

    private PseudoTerminal(Process process) {
        this.process = process;
        this.reader = new Thread(this::read, "pseudo-terminal");
        reader.setDaemon(true);
        reader.start();
    }

    /** Why there is none here, for a test that is skipped; empty if there is one. */
    static String whyMissing() {
        boolean found = Arrays.stream(System.getenv("PATH").split(System.getProperty("path.separator")))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "script")));
        boolean linux = System.getProperty("os.name").equals("Linux");
        return found && linux ? "" : "a pseudo-terminal is made by script(1) of util-linux, which is not here";
    }

    static PseudoTerminal start(List<String> command, Path folder, Map<String, String> environment) throws IOException {
        String line = command.stream()
                .map(argument -> "'" + argument.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
        ProcessBuilder builder = new ProcessBuilder("script", "--quiet", "--return", "--command", line, "/dev/null")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        builder.environment().put("TERM", "xterm-256color");
        builder.environment().putAll(environment);
        return new PseudoTerminal(builder.start());
    }

    /** Types {@code keys}, without Enter. */
    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits until {@code pattern} is shown; returns what was shown since the last call, up to its end. */
    String until(String pattern) throws InterruptedException {
        Pattern compiled = Pattern.compile(pattern, Pattern.DOTALL);
        long end = System.nanoTime() + LIMIT.toNanos();
        boolean alive = true;
        while (alive && System.nanoTime() < end) {
            // Asked first: what it showed at its very end is looked at once more.
            alive = reader.isAlive();
            synchronized (shown) {
                Matcher matcher = compiled.matcher(shown);
                if (matcher.find()) {
                    String text = shown.substring(0, matcher.end());
                    shown.delete(0, matcher.end());
                    return text;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The terminal did not show " + pattern + ", but:\n" + shown);
    }

    /** Waits for the program's end; returns its exit code. */
    int ended() throws InterruptedException {
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as("%s", shown)
                .isTrue();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void read() {
        char[] buffer = new char[4096];
        try (Reader reader = new InputStreamReader(process.getInputStream(), UTF_8)) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                synchronized (shown) {
                    shown.append(buffer, 0, count);
                }
            }
        } catch (IOException ended) {
            // The program was ended: what came until then is what there is.
        }
    }
}
