package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class IsolationTest {
    private static final Programs NO_PROGRAMS = new Programs(Optional.empty(), Optional.empty(), Optional.empty());

    @TempDir
    private Path temporary;

    private final List<String> said = new ArrayList<>();

    @Test
    void nothingIsTriedNorSaidWhereNoneIsAskedFor() throws IOException {
        Isolation chosen = choose(IsolationMode.NONE, NO_PROGRAMS);

        assertThat(chosen.level()).isEqualTo(Level.NONE);
        assertThat(said).isEmpty();
    }

    @Test
    void whateverThereIsIsTakenAndSaidOnceInOneLine() throws IOException {
        Isolation chosen = choose(IsolationMode.AUTO, NO_PROGRAMS);

        assertThat(chosen.level()).isEqualTo(Level.NONE);
        assertThat(chosen.obstacle()).isPresent();
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("Isolation: none.")
                .doesNotContain("\n");
    }

    @Test
    void whatIsRequiredAndNotThereIsRefused() {
        assertThatThrownBy(() -> choose(IsolationMode.REQUIRED, NO_PROGRAMS))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageStartingWith("lessons.isolation is \"required\", and there is no sandbox here");
        assertThat(said).isEmpty();
    }

    @Test
    void aProgramThatIsThereAndDoesNotWorkIsNoSandbox() throws IOException {
        Programs real = Programs.onThisMachine();
        Path broken = Files.writeString(
                temporary.resolve("bwrap"),
                "#!/bin/sh\necho 'bwrap: No permissions to create new namespace\u001b[31m' >&2\nexit 1\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwxr-xr-x"));

        Isolation chosen =
                choose(IsolationMode.AUTO, new Programs(Optional.of(broken), real.prlimit(), real.setpriv()));

        assertThat(chosen.level()).isNotEqualTo(Level.BUBBLEWRAP);
        assertThat(said).singleElement().asString().doesNotContain("\u001b");
    }

    private Isolation choose(IsolationMode mode, Programs programs) throws IOException {
        try (RunFolder folder = RunFolder.open(temporary.resolve("run"))) {
            IsolationWords words = new IsolationWords(Words.ofPlugin(Locale.ENGLISH));
            Isolation chosen = Isolation.choose(mode, Cells.JAVA, folder, words, said::add, programs);
            chosen.sandbox().close();
            return chosen;
        }
    }
}
