package dev.nd4jlessons.junit;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.results.Judge;
import java.util.Locale;

/** The words of the tests, in the language that the properties ask for, else the JVM's own. */
final class Words {
    static final Messages MESSAGES = new Messages(Judge.MESSAGES, language(), Words.class.getClassLoader());

    private Words() {}

    private static Locale language() {
        String asked = System.getProperty("lessons.language", "");
        return asked.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(asked);
    }
}
