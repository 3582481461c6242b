package dev.nd4jlessons.plugin.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Duration LONG = Duration.ofSeconds(4);

    private final Signals signals = new Signals();

    @Test
    void aCheckIsWaitedForUnlessSomethingElseWasSaved() {
        assertThat(signals.isCheckGivenUp(LONG)).isFalse();

        signals.saved();
        assertThat(signals.isCheckGivenUp(LONG)).isTrue();
    }

    @Test
    void saveAfterSaveDoesNotKeepAnyCheckFromItsEnd() {
        signals.saved();

        assertThat(signals.isCheckGivenUp(SHORT)).isFalse();
    }

    @Test
    void whoQuitsDoesNotWait() {
        signals.key('Q');

        assertThat(signals.isCheckGivenUp(Duration.ZERO)).isTrue();
    }

    @Test
    void aCheckAnswersTheSavesBeforeIt() {
        signals.saved();
        signals.checkBegins();

        assertThat(signals.isCheckGivenUp(LONG)).isFalse();
    }
}
