package dev.nd4jlessons.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmLauncherTest {
    private static final Duration PLENTY = Duration.ofMinutes(2);

    @TempDir
    private Path temporary;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private WarmLauncher launcher;

    @BeforeEach
    void createLauncher() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("my folder ä 日本"));
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
        launcher = new WarmLauncher(
                Machine.current(),
                FakeWorker.class.getName(),
                new WorkerPaths(classPath, List.of()),
                folder,
                new WorkerFolders(folder),
                running -> cancelled.get());
    }

    @AfterEach
    void endLauncher() throws IOException {
        launcher.close();
    }

    @Test
    void oneJvmAnswersSeveralRequests() throws IOException {
        assertThat(launch("first").outcome()).isEqualTo(Outcome.DONE);
        assertThat(launch("second").outcome()).isEqualTo(Outcome.DONE);

        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isEqualTo(told.get(0));
        assertThat(printed).containsExactly("first", "second");
    }

    @Test
    void oneThatExitsHasCrashedAtItsStepAndIsReplaced() throws IOException {
        launch("first");
        ForkResult result = launch("exit");

        assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.step()).isEqualTo(new Event.Step("check", "3.2"));
        assertIsReplaced();
    }

    @Test
    void oneThatLoopsIsEndedAtTheLimitOfItsCheckAndReplaced() throws IOException {
        launch("first");
        ForkResult result = launch("loop", new TimeLimit(PLENTY, Duration.ofSeconds(1)));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.exitCode()).isNull();
        assertIsReplaced();
    }

    @Test
    void oneThatPrintsWithoutEndIsEndedAndReplaced() throws IOException {
        launch("first");

        assertThat(launch("flood").outcome()).isEqualTo(Outcome.FLOODED);
        assertIsReplaced();
    }

    @Test
    void oneThatNobodyWaitsForIsEndedAndReplaced() throws IOException {
        launch("first");
        cancelled.set(true);
        ForkResult result = launch("loop");
        cancelled.set(false);

        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
        assertIsReplaced();
    }

    @Test
    void theTailOfOneThatFailedIsWhatItPrinted() throws IOException {
        launch("hello");

        assertThat(launch("exit").tail()).containsExactly("hello");
    }

    private void assertIsReplaced() throws IOException {
        assertThat(launch("afterwards").outcome()).isEqualTo(Outcome.DONE);
        assertThat(told).hasSize(2);
        assertThat(told.get(1)).isNotEqualTo(told.get(0));
    }

    private ForkResult launch(String what) throws IOException {
        return launch(what, TimeLimit.of(PLENTY));
    }

    private ForkResult launch(String what, TimeLimit limit) throws IOException {
        return launcher.launch(FakeWorker.program(what), limit, new ForkListener() {
            @Override
            public void event(Event event) {
                if (event instanceof Event.Text text) {
                    told.add(text.line());
                }
            }

            @Override
            public void printed(String line) {
                printed.add(line);
            }
        });
    }
}
