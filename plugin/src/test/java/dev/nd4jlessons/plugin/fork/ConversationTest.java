package dev.nd4jlessons.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {
    private static final Duration PLENTY = Duration.ofMinutes(2);

    @TempDir
    private Path temporary;

    private Path folder;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @BeforeEach
    void createFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("my folder ä 日本"));
    }

    @Test
    void oneThatSaysGoodbyeIsDone() throws IOException {
        ForkResult result = run("print", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(events).hasSize(3).startsWith(new Event.Step("check", "3.2")).endsWith(new Event.Bye());
        assertThat(printed).containsExactly("Hello 日本");
        assertThat(result.log()).hasContent("Hello 日本\n");
    }

    @Test
    void oneThatExitsHasCrashedAtItsStep() throws IOException {
        ForkResult result = run("exit", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.step()).isEqualTo(new Event.Step("check", "3.2"));
    }

    @Test
    void oneThatLoopsIsEndedAtItsLimit() throws IOException {
        ForkResult result = run("loop", Duration.ofSeconds(3));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(result.exitCode()).isNull();
        assertThat(result.duration()).isBetween(Duration.ofSeconds(3), PLENTY);
    }

    @Test
    void theLimitOfChecksCountsDuringACheck() throws IOException {
        ForkResult result = run("loop", new TimeLimit(PLENTY, Duration.ofSeconds(3)));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    @Test
    void oneThatHangsAfterItsGoodbyeIsDone() throws IOException {
        ForkResult result = run("hang-at-the-end", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void oneThatPrintsWithoutEndIsEndedAndLeavesABoundedLog() throws IOException {
        ForkResult result = run("flood", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.FLOODED);
        assertThat(Files.size(result.log())).isLessThan(2L << 20);
        assertThat(result.tail()).hasSize(OutputLog.TAIL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everyProcessThatItStartedIsGone() throws IOException {
        ForkResult result = run("children", Duration.ofSeconds(4));

        assertThat(result.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(sleepers("300", "301", "302", "303")).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatOutlivesAGoodEndIsEndedToo() throws IOException {
        ForkResult result = run("orphans", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.DONE);
        assertThat(sleepers("304")).isEmpty();
    }

    @Test
    void oneWhoseChannelCarriesSomethingElseIsGarbled() throws IOException {
        assertThat(run("garble", PLENTY).outcome()).isEqualTo(Outcome.GARBLED);
    }

    @Test
    void oneThatNeverConnectsWasNotStarted() throws IOException {
        ForkResult result = run("refuse", PLENTY);

        assertThat(result.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.step()).isNull();
        assertThat(result.tail()).containsExactly("Unrecognized option");
    }

    @Test
    void aJudgeThatBreaksOffIsNoCrashOfTheWorker() throws IOException {
        ForkResult result = run(
                "print",
                (worker, events) -> {
                    throw new IllegalStateException("ours");
                },
                TimeLimit.of(PLENTY));

        assertThat(result.outcome()).isEqualTo(Outcome.JUDGE_BROKE_OFF);
        assertThat(result.log()).content().contains("IllegalStateException: ours", "ConversationTest");
    }

    @Test
    void aJudgeThatIsSentRoundInCirclesBreaksOffToo() throws IOException {
        ForkResult result = run(
                "print",
                (worker, events) -> {
                    throw new StackOverflowError();
                },
                TimeLimit.of(PLENTY));

        assertThat(result.outcome()).isEqualTo(Outcome.JUDGE_BROKE_OFF);
    }

    @Test
    void anInterruptEndsIt() throws IOException {
        Thread.currentThread().interrupt();

        ForkResult result = run("loop", PLENTY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    private ForkResult run(String what, Duration limit) throws IOException {
        return run(what, TimeLimit.of(limit));
    }

    private ForkResult run(String what, TimeLimit limit) throws IOException {
        return run(what, FakeWorker.program(what), limit);
    }

    private ForkResult run(String what, Program program, TimeLimit limit) throws IOException {
        List<Path> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .toList();
        ForkCommand command = new ForkCommand(
                Machine.current().java(),
                new JvmOptions(
                        List.of("-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8"),
                        Map.of()),
                classPath,
                FakeWorker.class.getName(),
                List.of(what),
                folder,
                folder);
        ForkListener listener = new ForkListener() {
            @Override
            public void event(Event event) {
                events.add(event);
            }

            @Override
            public void printed(String line) {
                printed.add(line);
            }
        };
        Path socket = Files.createTempDirectory("lessons-test");
        try (WorkerJvm jvm = WorkerJvm.start(WorkerHome.open(), command, socket, listener::printed)) {
            return new Conversation(jvm, program, Clocks.ofTheWhole(limit), listener, running -> false).run();
        }
    }

    private static List<String> sleepers(String... seconds) {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> Arrays.stream(seconds).anyMatch(second -> command.endsWith("sleep " + second)))
                .toList();
    }
}
