package dev.nd4jlessons.plugin.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
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
    @EnabledForJreRange(min = JRE.JAVA_18)
    void theStreamIsAskedWhereItAnswers() {
        PrintStream latin = new PrintStream(OutputStream.nullOutputStream(), false, ISO_8859_1);

        assertThat(ConsoleEncoding.charset(latin, "UTF-8")).isEqualTo(ISO_8859_1);
    }

    @Test
    @EnabledOnJre(JRE.JAVA_17)
    void jdk17WritesInTheConsolesEncodingElseInTheDefaultOne() {
        assertThat(ConsoleEncoding.charset(System.out, "ISO-8859-1")).isEqualTo(ISO_8859_1);
        assertThat(ConsoleEncoding.charset(System.out, "")).isEqualTo(Charset.defaultCharset());
        assertThat(ConsoleEncoding.charset(System.out, "cp-none")).isEqualTo(Charset.defaultCharset());
    }
}
