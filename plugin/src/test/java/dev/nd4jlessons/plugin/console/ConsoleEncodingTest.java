package dev.nd4jlessons.plugin.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleEncodingTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j", "EUC-JP"})
    void encodingsWithJapaneseLettersShowJapanese(String name) {
        assertThat(new ConsoleEncoding(Charset.forName(name)).canShow(Locale.JAPANESE))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "windows-1252"})
    void encodingsWithoutThemShowEnglishOnly(String name) {
        ConsoleEncoding console = new ConsoleEncoding(Charset.forName(name));

        assertThat(console.canShow(Locale.JAPANESE)).isFalse();
        assertThat(console.canShow(Locale.ENGLISH)).isTrue();
    }

    @Test
    void onlyTheEncodingOfTheLocaleCMeansThatNoneWasChosen() {
        assertThat(new ConsoleEncoding(US_ASCII).isUnset()).isTrue();
        assertThat(new ConsoleEncoding(ISO_8859_1).isUnset()).isFalse();
    }

    @Test
    void jdk17WritesInTheDefaultCharset() {
        assertThat(ConsoleEncoding.charset(system("native.encoding", "ISO-8859-1"), UTF_8, 17))
                .isEqualTo(UTF_8);
    }

    @Test
    void jdk18WritesAsTheSystemDoes() {
        assertThat(ConsoleEncoding.charset(system("native.encoding", "ISO-8859-1"), UTF_8, 18))
                .isEqualTo(ISO_8859_1);
    }

    @Test
    void aNamedEncodingOfStandardOutputComesFirst() {
        assertThat(ConsoleEncoding.charset(system("stdout.encoding", "ISO-8859-1"), UTF_8, 25))
                .isEqualTo(ISO_8859_1);
    }

    @Test
    void anEncodingThatThisJvmLacksIsPassedOver() {
        assertThat(ConsoleEncoding.charset(system("stdout.encoding", "cp-none"), UTF_8, 25))
                .isEqualTo(UTF_8);
    }

    private static Properties system(String property, String value) {
        Properties system = new Properties();
        system.setProperty(property, value);
        return system;
    }
}
