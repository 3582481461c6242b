package dev.nd4jlessons.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final ResourceBundle CATALOGUE =
            ResourceBundle.getBundle("dev.nd4jlessons.plugin.messages", Locale.ROOT);

    static List<String> keys() {
        return CATALOGUE.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyMessageIsAPatternWithoutALooseBraceOrApostrophe(String key) {
        MessageFormat format = new MessageFormat(CATALOGUE.getString(key), Locale.ENGLISH);
        Object[] values = {1, 2, 3, 4, 5, 6, 7};

        String text = format.format(values);

        assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("''");
    }
}
