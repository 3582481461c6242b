package dev.nd4jlessons.plugin.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | 3.9.16     | xterm | true  | true  | true",
                "false | 3.9.16     | xterm | true  | true  | false",
                "true  | 4.0.0-rc-6 | xterm | true  | true  | false",
                "true  | 3.8.7      | dumb  | true  | true  | false",
                "true  | 3.8.7      | xterm | false | true  | false",
                "true  | 3.8.7      | xterm | true  | false | false",
                "true  | 3.8.7      |       | true  | true  | true",
            })
    void aBarIsShownWhereSomebodyWatchesATerminalThatCan(
            boolean interactive, String maven, String term, boolean coloured, boolean console, boolean live) {
        assertThat(Terminal.isLive(interactive, maven, term, coloured, console)).isEqualTo(live);
    }

    @Test
    void aBarFillsUp() {
        assertThat(ProgressBar.bar(0, 30)).isEqualTo("[........................]");
        assertThat(ProgressBar.bar(15, 30)).isEqualTo("[############............]");
        assertThat(ProgressBar.bar(30, 30)).isEqualTo("[########################]");
    }
}
