package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.messages.Messages;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTest {
    private static final Messages WORDS = Report.words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"1, One tensor compared", "5, 5 tensors compared"})
    void oneIsSingularAndMoreArePlural(int tensors, String words) {
        assertThat(WORDS.get("task.comparison", tensors, 35, "1")).startsWith(words);
    }

    @Test
    void everyPatternCanBeFormatted() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.nd4jlessons.plugin.report.messages", Locale.ROOT);
        assertThat(bundle.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(WORDS.get(key, 1, 2, 3, 4, 5, 6))
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    @Test
    void noPatternHasATypewriterApostrophe() {
        ResourceBundle bundle = ResourceBundle.getBundle("dev.nd4jlessons.plugin.report.messages", Locale.ROOT);
        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'"));
    }
}
