package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.results.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryLineTest {
    @Test
    void aCheckIsOneLineOfJsonWithoutWhatDoesNotApply() {
        Entry entry = new Entry(
                1,
                "2026-11-01T09:30:00Z",
                "3.1",
                Entry.Event.CHECKED,
                Status.FAILED,
                0,
                "linear.transposed",
                "dW is <wrong>.\nMend it.",
                "sha256:0",
                null,
                null);

        String line = EntryLine.format(entry);

        assertThat(line)
                .isEqualTo("{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"checked\","
                        + "\"status\":\"failed\",\"points\":0,\"diagnosis\":\"linear.transposed\","
                        + "\"message\":\"dW is <wrong>.\\nMend it.\",\"hash\":\"sha256:0\"}");
        assertThat(EntryLine.parse(line)).contains(entry);
    }

    @Test
    void aHintAndAResetAreReadAsTheyWereWritten() {
        Entry hint = Entry.hint("2026-11-01T09:30:00Z", "3.1", 2);
        Entry reset = Entry.reset("2026-11-01T09:30:01Z", "3.1", ".lessons/backups/Linear.java");

        assertThat(EntryLine.parse(EntryLine.format(hint))).contains(hint);
        assertThat(EntryLine.parse(EntryLine.format(reset))).contains(reset);
    }

    @Test
    void aLineOfALaterVersionNeedOnlySayWhenAndOfWhich() {
        assertThat(EntryLine.parse("{\"v\":2,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"praised\"}"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<<<<<< HEAD",
                "",
                "null",
                "[]",
                "{}",
                "{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"checked\",\"stat",
                "{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"checked\"}",
                "{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"hint\",\"level\":0}",
                "{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"praised\"}",
                "{\"v\":1,\"at\":\"yesterday\",\"task\":\"3.1\",\"event\":\"reset\"}",
                "{\"v\":1,\"at\":\"2026-11-01T09:30:00Z\",\"event\":\"reset\"}",
                "{\"v\":0,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"reset\"}",
                "{\"v\":\"one\",\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"reset\"}",
            })
    void whatIsNoEntryIsRefused(String line) {
        assertThat(EntryLine.parse(line)).isEmpty();
    }
}
