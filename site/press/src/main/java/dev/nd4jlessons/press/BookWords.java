package dev.nd4jlessons.press;

import dev.nd4jlessons.messages.Messages;
import java.util.Locale;

/** The words of the pages' frame in a language of the site. */
record BookWords(String language, Messages messages) {
    static BookWords of(String language) {
        Messages messages = new Messages(
                "dev.nd4jlessons.press.messages", Locale.forLanguageTag(language), BookWords.class.getClassLoader());
        return new BookWords(language, messages);
    }

    String get(String key, Object... values) {
        return messages.get(key, values);
    }
}
