package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.isolation.Cells.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(300)
class OtherUserTest {
    @TempDir
    private Path temporary;

    @ParameterizedTest
    @CsvSource({"0, 0, 4294967295, 1900000000, true", "0, 1000, 65536, 1900000000, false", "0, 1000, 65536, 65535, true"
    })
    void theIdsOfAContainerAreReadFromItsMap(long first, long outside, long count, long id, boolean mapped) {
        assertThat(OtherUser.isMapped(List.of("  " + first + "  " + outside + " " + count), id))
                .isEqualTo(mapped);
    }

    @Test
    void filesOfTheUserAreNotReadAndLimitsHold() throws Exception {
        Path secret = Files.writeString(temporary.resolve("secret"), "s3cret");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        try (Cells cells = Cells.of(Level.OTHER_USER, temporary.resolve("run"))) {
            assertThat(cells.attack("hello", "you").text()).isEqualTo("GOT you true");
            assertThat(cells.attack("read", secret.toString()).text()).startsWith("REFUSED");
            assertThat(cells.attack("environment", "").text()).isEqualTo("GOT {LC_ALL=C.UTF-8}");
            assertThat(cells.attack("native", "3072").limit()).contains(LimitHit.MEMORY);
            assertThat(cells.attack("threads", "500").limit()).contains(LimitHit.THREADS);
            assertThat(cells.attack("one-file", "200").limit()).contains(LimitHit.DISK);
        }
    }

    @Test
    void classesInAFolderThatNobodyElseMayEnterAndASocketAreReached() throws Exception {
        Path closed = Files.createDirectories(temporary.resolve("closed"));
        Path classes = Cells.copyAttacks(closed.resolve("classes"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        try (Cells cells = Cells.of(Level.OTHER_USER, temporary.resolve("run"));
                Cell cell = cells.cell(Mounts.of(Cells.JAVA, List.of(classes)))) {
            String scratch = cell.inside().scratch() + "/x";

            assertThat(Cells.run(cell, Cells.LIMITS, "write", scratch).text()).isEqualTo("GOT " + scratch);
            assertThat(Cells.answerOfSocket(cells, classes)).isEqualTo("GOT hello\n");
        }
    }

    @Test
    void whatWasLeftBehindEndsWithTheCell() throws Exception {
        try (Cells cells = Cells.of(Level.OTHER_USER, temporary.resolve("run"))) {
            long left = leftBehind(cells);

            assertThat(runs(left)).isFalse();
        }
    }

    private static long leftBehind(Cells cells) throws IOException, InterruptedException {
        try (Cell cell = cells.cell(Cells.mounts())) {
            Result result = Cells.run(cell, Cells.LIMITS, "start", "/usr/bin/setsid /usr/bin/sleep 100");
            long process = Long.parseLong(result.text().replace("GOT ", ""));
            assertThat(runs(process)).isTrue();
            return process;
        }
    }

    /** Whether it is there, and not only its entry, which waits for a parent to read it. */
    private static boolean runs(long process) {
        try {
            return !Files.readString(Path.of("/proc/" + process + "/status")).contains("State:\tZ");
        } catch (IOException gone) {
            return false;
        }
    }
}
