package dev.nd4jlessons.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class JapaneseWordsTest {
    @Test
    void bothCataloguesHaveTheSameKeysAndNoMessageTwice() throws IOException {
        Properties english = words("messages.properties");
        Properties japanese = words("messages_ja.properties");
        assertThat(japanese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(japanese.getProperty(key)).isNotEqualTo(english.getProperty(key)));
    }

    private static Properties words(String name) throws IOException {
        Properties words = new Properties();
        try (InputStream file = Objects.requireNonNull(Press.class.getResourceAsStream(name))) {
            words.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
        }
        return words;
    }
}
