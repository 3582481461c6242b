package dev.nd4jlessons.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
    private static final Path FOLDER = Path.of("run");

    @Test
    void smallArraysAreWorkedOnByOneThreadWithAHeapThatALeakFillsSoon() {
        JvmOptions options = JvmOptions.forSmallArrays(machine(17, 64), FOLDER);

        assertThat(options.flags()).contains("-Xmx1024m");
        assertThat(options.environment()).containsEntry("OMP_NUM_THREADS", "1");
    }

    @Test
    void aSmallMachineGetsASmallHeap() {
        assertThat(JvmOptions.forSmallArrays(machine(17, 1), FOLDER).flags())
                .contains("-Xms256m", "-Xmn192m", "-Xmx512m");
    }

    @Test
    void largeArraysAreWorkedOnByAllThreadsWithHalfOfTheMemory() {
        JvmOptions options = JvmOptions.forLargeArrays(machine(17, 64), FOLDER);

        assertThat(options.flags()).contains("-Xmx32768m");
        assertThat(options.environment()).isEmpty();
    }

    @Test
    void onlyAJvmThatKnowsTheFlagIsToldOfNativeAccess() {
        String flag = "--enable-native-access=ALL-UNNAMED";

        assertThat(JvmOptions.forLargeArrays(machine(17, 4), FOLDER).flags()).doesNotContain(flag);
        assertThat(JvmOptions.forLargeArrays(machine(25, 4), FOLDER).flags()).contains(flag);
    }

    private static Machine machine(int javaVersion, long gibibytes) {
        return new Machine(Path.of("jdk"), javaVersion, gibibytes << 30);
    }
}
