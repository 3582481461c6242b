package dev.nd4jlessons;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;

/**
 * Says what a lesson has to say, in the reader's language.
 *
 * <p>The words are in {@code lessons.properties}, and in Japanese in {@code lessons_ja.properties} beside it.
 * Patterns are {@link MessageFormat}'s, so that an apostrophe is written {@code ''}.
 */
public final class LessonOutput {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle words;
    private final Locale locale;
    private final Consumer<String> lines;

    /** Speaks {@code locale}'s language, or English where there is no catalogue for it, one line at a time. */
    public LessonOutput(Locale locale, Consumer<String> lines) {
        this.locale = locale;
        this.lines = lines;
        this.words = ResourceBundle.getBundle(
                "dev.nd4jlessons.lessons", locale, LessonOutput.class.getClassLoader(), NO_FALLBACK);
    }

    /** Speaks this machine's language on standard output. */
    public static LessonOutput toStandardOutput() {
        return new LessonOutput(Locale.getDefault(), System.out::println);
    }

    /** Says the sentence {@code key} with its values filled in. */
    public void say(String key, Object... values) {
        text(key, values).lines().forEach(lines);
    }

    /** The sentence {@code key} with its values filled in. */
    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** Prints a line that has no words in it: numbers, an array, nothing. */
    public void line(String line) {
        lines.accept(line);
    }
}
