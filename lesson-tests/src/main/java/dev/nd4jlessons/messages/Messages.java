package dev.nd4jlessons.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words that a user sees, by key: one catalogue per module, one file per language.
 *
 * <p>The patterns are {@link MessageFormat}'s, always, so that an apostrophe is written {@code ''} everywhere.
 */
public final class Messages {
    private final ResourceBundle bundle;
    private final Locale locale;

    /** The catalogue {@code baseName}, for example {@code dev.nd4jlessons.judge.messages}, in a language. */
    public Messages(String baseName, Locale locale, ClassLoader loader) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                baseName,
                locale,
                loader,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language in which numbers are written too. */
    public Locale locale() {
        return locale;
    }

    /** Whether the catalogue has this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The message of {@code key} with its {@code values} filled in. */
    public String get(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }
}
