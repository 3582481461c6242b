package dev.nd4jlessons.plugin.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParagraphTest {
    @Test
    void englishBreaksBetweenWords() {
        assertThat(Paragraph.lines("one two  three\nfour", 9, Locale.ENGLISH))
                .containsExactly("one two", "three", "four");
    }

    @Test
    void aWordThatIsWiderThanTheLineStaysWhole() {
        assertThat(Paragraph.lines("a considerable b", 5, Locale.ENGLISH)).containsExactly("a", "considerable", "b");
    }

    @Test
    void japaneseBreaksBetweenLettersAndNeverBeforeAFullStop() {
        assertThat(Paragraph.lines("勾配を検査します。", 16, Locale.JAPANESE)).containsExactly("勾配を検査しま", "す。");
    }
}
