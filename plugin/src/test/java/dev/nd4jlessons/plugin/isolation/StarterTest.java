package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StarterTest {
    private static final String JAVA = Cells.JAVA.resolve("bin/java").toString();

    @Test
    void aProgramThatIsNotThereFailsAsItDoesWithoutThisClass() {
        try (Starter starter = new Starter()) {
            assertThatThrownBy(() -> starter.start(new ProcessBuilder(
                            Path.of(JAVA).resolveSibling("no-such-program").toString())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Cannot run program");
        }
    }

    @Test
    void whoeverWasInterruptedGetsNoProcess() {
        try (Starter starter = new Starter()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> starter.start(new ProcessBuilder(JAVA, "-version")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
