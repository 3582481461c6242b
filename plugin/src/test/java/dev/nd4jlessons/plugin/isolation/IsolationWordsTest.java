package dev.nd4jlessons.plugin.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.Words;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IsolationWordsTest {
    private static final Programs NO_PROGRAMS = new Programs(Optional.empty(), Optional.empty(), Optional.empty());

    private final IsolationWords words = new IsolationWords(Words.ofPlugin(Locale.ENGLISH));

    @Test
    void theLevelIsOneLineWithWhatItLeavesOpenAndWhy() {
        assertThat(words.level(found(Level.OTHER_USER, Obstacle.NOT_INSTALLED, "bwrap")))
                .isEqualTo(
                        "Isolation: another user id with limits, no sandbox. The code still can read files that everybody"
                                + " may read, reaches the network, sees which processes run, can fill the disk through folders that"
                                + " everybody may write to, can multiply its memory by starting processes."
                                + " A sandbox needs programs that are not installed: bwrap.");
        assertThat(words.level(new Isolation(new Sandbox(Level.BUBBLEWRAP, NO_PROGRAMS, false), Optional.empty(), "")))
                .isEqualTo(
                        "Isolation: sandbox (bubblewrap). The code sees no files but the JDK's, the system's libraries"
                                + " and its own, no network and no other process.");
    }

    @Test
    void theRefusalSaysWhatHappenedWhyAndWhatToInstall() {
        assertThat(words.refusal(found(Level.NONE, Obstacle.APPARMOR, "bwrap: setting up uid map: Permission denied")))
                .hasMessage("""
                    lessons.isolation is "required", and there is no sandbox here, so nothing was run. AppArmor does not \
                    allow bubblewrap to make a sandbox: bwrap: setting up uid map: Permission denied.
                    Give bubblewrap the profile that comes with the system, as root:
                      apt-get install apparmor-profiles apparmor-utils
                      cp /usr/share/apparmor/extra-profiles/bwrap-userns-restrict /etc/apparmor.d/
                      apparmor_parser -r /etc/apparmor.d/bwrap-userns-restrict""");
    }

    @ParameterizedTest
    @EnumSource
    void everyObstacleAndEveryLimitHasWordsInBothLanguages(Obstacle obstacle) {
        Limits limits = Limits.forHeap(512, Duration.ofSeconds(30));
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            IsolationWords spoken = new IsolationWords(Words.ofPlugin(language));
            assertThat(spoken.refusal(found(Level.NONE, obstacle, "detail"))).hasMessageContaining("lessons.isolation");
            assertThat(spoken.level(found(Level.NONE, obstacle, "detail"))).contains("Maven");
            for (LimitHit hit : LimitHit.values()) {
                assertThat(spoken.limit(hit, limits)).isNotBlank();
            }
        }
    }

    @Test
    void aLimitIsNamedWithItsHeight() {
        Limits limits = Limits.forHeap(512, Duration.ofSeconds(30));

        assertThat(words.limit(LimitHit.MEMORY, limits))
                .isEqualTo("The limit of memory was hit: heap and native memory together may take 1,024 MiB.");
        assertThat(words.limit(LimitHit.CPU, limits))
                .isEqualTo("The limit of computing time was hit: 30 s of all threads together.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bwrap: setting up uid map: Permission denied | true | APPARMOR",
                "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted | true | APPARMOR",
                "bwrap: loopback: Failed RTM_NEWADDR: Operation not permitted | false | NO_NAMESPACES",
                "bwrap: No permissions to create new namespace | false | NO_NAMESPACES",
                "bwrap: Creating new namespace failed: Operation not permitted | false | NO_NAMESPACES",
                "bwrap: Unknown option --size | true | TOO_OLD",
                "Error: could not find libjava.so | false | OTHER",
            })
    void theWordsOfBubblewrapTellTheObstacle(String said, boolean restricted, Obstacle expected) {
        assertThat(Obstacle.of(said, restricted)).isEqualTo(expected);
    }

    private static Isolation found(Level level, Obstacle obstacle, String detail) {
        return new Isolation(new Sandbox(level, NO_PROGRAMS, false), Optional.of(obstacle), detail);
    }
}
