package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitHitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.OutOfMemoryError: Java heap space | HEAP",
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space | HEAP",
                "Terminating due to java.lang.OutOfMemoryError: GC overhead limit exceeded | HEAP",
                "Caused by: java.lang.OutOfMemoryError: Unable to allocate 67108864 bytes | MEMORY",
                "java.lang.OutOfMemoryError: Metaspace | MEMORY",
                "java.lang.OutOfMemoryError: Cannot reserve 64 bytes of direct buffer memory | MEMORY",
                "# There is insufficient memory for the Java Runtime Environment to continue. | MEMORY",
                "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory | THREADS",
                "java.io.IOException: No space left on device | DISK",
                "java.nio.file.FileSystemException: /tmp/x: No space left on device | DISK",
                "java.io.IOException: File too large | DISK",
                "java.nio.file.FileSystemException: /dev/null: Too many open files | OPEN_FILES",
                "java.io.IOException: Cannot run program \"a\": error=1, Operation not permitted | PROCESSES",
                "java.io.IOException: Cannot run program \"a\": posix_spawn failed, error: 1 (Operation) | PROCESSES",
            })
    void theWordsOfTheJvmNameALimit(String line, LimitHit expected) {
        assertThat(LimitHit.find(1, List.of(line), List.of())).contains(expected);
        assertThat(LimitHit.find(0, List.of("epoch 1", line), List.of())).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: No space left on device",
                "I print java.lang.OutOfMemoryError: Java heap space",
                "java.lang.OutOfMemoryError: Requested array size exceeds VM limit",
                "java.io.IOException: Cannot run program \"ls\": error=2, No such file or directory",
                "java.nio.file.NoSuchFileException: No space left on device/x",
                "",
            })
    void otherWordsNameNone(String line) {
        assertThat(LimitHit.find(1, List.of(line), List.of(line))).isEmpty();
    }

    @Test
    void theSignalForComputingTimeNamesThat() {
        assertThat(LimitHit.find(152, List.of(), List.of())).contains(LimitHit.CPU);
        assertThat(LimitHit.find(137, List.of(), List.of())).isEmpty();
    }

    @Test
    void whatWasReportedCountsBeforeWhatWasPrinted() {
        assertThat(LimitHit.find(
                        1,
                        List.of("java.io.IOException: File too large"),
                        List.of("java.lang.OutOfMemoryError: Java heap space")))
                .contains(LimitHit.HEAP);
    }
}
