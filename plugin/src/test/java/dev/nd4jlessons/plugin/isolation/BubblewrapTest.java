package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.isolation.Cells.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks from inside the real sandbox; skipped where bubblewrap cannot be used. */
@Timeout(300)
class BubblewrapTest {
    @TempDir
    private static Path temporary;

    private static Cells cells;

    @BeforeAll
    static void find() throws IOException {
        cells = Cells.of(Level.BUBBLEWRAP, temporary.resolve("run"));
    }

    @AfterAll
    static void close() throws IOException {
        if (cells != null) {
            cells.close();
        }
    }

    @Test
    void ordinaryCodeRuns() throws Exception {
        Result result = cells.attack("hello", "世界");

        assertThat(result.text()).isEqualTo("GOT 世界 true");
        assertThat(result.exitCode()).isZero();
        assertThat(result.limit()).isEmpty();
    }

    @Test
    void fileNamesMayHaveLettersOfAnyLanguage() throws Exception {
        assertThat(cells.attack("write", "/tmp/世界").text()).isEqualTo("GOT /tmp/世界");
    }

    @Test
    void noFileOfThisMachineIsRead() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "s3cret");

        for (String file : List.of("/etc/passwd", "/etc/hostname", secret.toString())) {
            assertThat(cells.attack("read", file).text())
                    .contains("NoSuchFileException")
                    .doesNotContain("GOT");
        }
        for (String folder : List.of(System.getProperty("user.home"), System.getProperty("user.dir"), "/home")) {
            assertThat(cells.attack("list", folder).text()).startsWith("REFUSED");
        }
    }

    @Test
    void insideThereIsNothingButWhatWasMounted() throws Exception {
        List<String> expected =
                List.of("/cls", "/dev", "/etc", "/jdk", "/lib", "/lib64", "/proc", "/start", "/tmp", "/usr");

        String listed = cells.attack("list", "/").printed().get(0);

        assertThat(listed.replaceAll("GOT \\[|]", "").split(", ")).isSubsetOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/x", "/dev/x", "/dev/shm/x", "/cls/0/x", "/jdk/x", "/start/x", "/proc/sys/kernel/hostname"})
    void nothingIsWrittenOutsideTheScratchFolder(String file) throws Exception {
        assertThat(cells.attack("write", file).text()).startsWith("REFUSED");
    }

    @Test
    void theEnvironmentOfMavenIsNotThere() throws Exception {
        assertThat(cells.attack("environment", "")
                        .text()
                        .replaceAll("GOT \\{|}", "")
                        .split(", "))
                .containsExactlyInAnyOrder("LC_ALL=C.UTF-8", "PWD=/tmp");
        assertThat(cells.attack("read", "/proc/1/environ").text())
                .doesNotContain("PATH")
                .doesNotContain("HOME");
    }

    @Test
    void noOtherProcessIsSeenOrSignalled() throws Exception {
        assertThat(cells.attack("processes", "").text().split("/proc/\\d+[,\\]]"))
                .hasSizeLessThanOrEqualTo(3);
        String outside = Long.toString(ProcessHandle.current().pid());
        assertThat(cells.attack("signal", outside).text())
                .contains("GOT parent ")
                .contains("outside false");
    }

    @Test
    void itHasNoRightsAndCannotGainAny() throws Exception {
        assertThat(cells.attack("status", "").text())
                .contains("CapEff:\t0000000000000000")
                .contains("CapPrm:\t0000000000000000")
                .contains("CapBnd:\t0000000000000000")
                .contains("NoNewPrivs:\t1")
                .contains("Seccomp:\t2")
                .doesNotContain("Uid:\t0");
    }

    /** Its own user may write to the memory of the first process inside, which is bubblewrap's. */
    @Test
    void limitsHoldForTheFirstProcessInsideToo() throws Exception {
        String limits = cells.attack("read", "/proc/1/limits").text();

        assertThat(limits).containsPattern("Max data size +" + Cells.LIMITS.memory() + " +" + Cells.LIMITS.memory());
        assertThat(cells.attack("read", "/proc/1/status").text()).contains("Seccomp:\t2");
    }

    @Test
    void noServerOfThisMachineIsReached() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(cells.attack("connect", Integer.toString(server.getLocalPort()))
                            .text())
                    .contains("java.net.ConnectException");
        }
    }

    /** Abstract Unix sockets belong to the network's namespace. */
    @Test
    void theNetworkIsItsOwn() throws Exception {
        String outside = Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();

        assertThat(cells.attack("network", "").text()).startsWith("GOT net:").doesNotContain(outside);
    }

    @Test
    void theSocketThatItIsGivenIsReached() throws Exception {
        assertThat(Cells.answerOfSocket(cells, Cells.testClasses())).isEqualTo("GOT hello\n");
    }

    @Test
    void aFolderToWriteToIsWrittenTo() throws Exception {
        Path folder = cells.create("out");
        try (Cell cell = cells.cell(Cells.mounts().writing(List.of(folder)))) {
            Cells.run(cell, Cells.LIMITS, "write", cell.inside().of(folder.resolve("result")));
        }
        assertThat(folder.resolve("result")).hasContent("x");
    }

    @Test
    void classesAreFoundInAFolderOfAnyNameThatOnlyItsOwnerMayRead() throws Exception {
        Path folder = Cells.copyAttacks(temporary.resolve("課題 1 (ä)"));

        try (Cell cell = cells.cell(Mounts.of(Cells.JAVA, List.of(folder)))) {
            assertThat(Cells.run(cell, Cells.LIMITS, "hello", "you").text()).isEqualTo("GOT you true");
        }
    }

    @Test
    void aCompilerReadsSourcesAndWritesClasses() throws Exception {
        Path source = Files.writeString(cells.create("sources").resolve("A.java"), "class A {}");
        Path classes = cells.create("classes");
        Mounts mounts = Mounts.of(Cells.JAVA, List.of())
                .reading(List.of(source.getParent()))
                .writing(List.of(classes));
        try (Cell cell = cells.cell(mounts)) {
            Inside inside = cell.inside();
            JvmCall javac = new JvmCall(
                    List.of("-Xmx128m"),
                    "com.sun.tools.javac.Main",
                    List.of("-proc:none", "-d", inside.of(classes), inside.of(source)),
                    Map.of(),
                    Cells.LIMITS);
            assertThat(cell.start(javac).waitFor()).isZero();
        }
        assertThat(classes.resolve("A.class")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "threads, 500, THREADS",
        "native, 3072, MEMORY",
        "direct, 3072, MEMORY",
        "heap, 200, HEAP",
        "one-file, 200, DISK",
        "many-files, 200, DISK",
        "open-files, 1000, OPEN_FILES",
        "start, /jdk/bin/java -version, PROCESSES",
    })
    void aLimitIsKeptAndNamed(String attack, String argument, LimitHit expected) throws Exception {
        Result result = cells.attack(attack, argument);

        assertThat(result.text()).contains("REFUSED").doesNotContain("GOT");
        assertThat(result.limit()).as(result.text()).contains(expected);
    }

    @Test
    void computingTimeIsLimitedAndTheLimitIsNamed() throws Exception {
        Limits limits = new Limits(600L << 20, Duration.ofSeconds(1), 64, 32 << 20, 256);

        Result result = cells.attack(limits, "loop", "60");

        assertThat(result.text()).doesNotContain("GOT");
        assertThat(result.limit()).contains(LimitHit.CPU);
    }

    @Test
    void sandboxesDoNotTakeThreadsFromEachOther() throws Exception {
        List<Process> running = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Cell cell = cells.cell(Cells.mounts());
                open.add(cell);
                Limits few = new Limits(600L << 20, Duration.ofSeconds(60), 40, 32 << 20, 256);
                running.add(cell.start(Cells.call(few, "sleep", "")));
            }
            for (Process process : running) {
                assertThat(process.inputReader().readLine()).isEqualTo("asleep");
            }
        } finally {
            running.forEach(Process::destroyForcibly);
            open.forEach(Cell::close);
        }
    }

    @Test
    void itLivesOnWhenTheThreadThatAskedForItIsOver() throws Exception {
        try (Cell cell = cells.cell(Cells.mounts())) {
            List<Process> started = new ArrayList<>();
            Thread thread = new Thread(() -> {
                try {
                    started.add(cell.start(Cells.call(Cells.LIMITS, "sleep", "")));
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            thread.start();
            thread.join();
            assertThat(started.get(0).inputReader().readLine()).isEqualTo("asleep");
            started.get(0).destroyForcibly().waitFor();
        }
    }
}
