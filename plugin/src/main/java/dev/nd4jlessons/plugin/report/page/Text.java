package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a page and how it writes numbers and dates, in its language. */
public final class Text {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    private final Messages words;
    private final Messages reading;
    private final Numbers numbers;

    /** The report's words and the numbers of their language. */
    public Text(Messages words) {
        this.words = words;
        this.reading = Words.ofReading(words.locale());
        this.numbers = new Numbers(words.locale());
    }

    /** The page's language as HTML names it. */
    public String language() {
        Locale locale = words.locale();
        return locale.getLanguage().isEmpty() ? Locale.ENGLISH.toLanguageTag() : locale.toLanguageTag();
    }

    /**
     * The language of a message that a run left, where it is not the page's; else null. Messages are English or Japanese,
     * and no Japanese sentence does without Hiragana.
     */
    @Nullable
    String otherLanguage(String message) {
        String page = Locale.forLanguageTag(language()).getLanguage();
        boolean japanese = message.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HIRAGANA);
        if (message.isBlank() || japanese == page.equals("ja")) {
            return null;
        }
        return japanese ? "ja" : "en";
    }

    /** The message of {@code key} with its values filled in. */
    public String get(String key, Object... values) {
        return words.get(key, values);
    }

    /** The message of {@code prefix.name}; a name that the catalogue does not know stands for itself. */
    public String name(String prefix, String name) {
        String key = prefix + "." + name;
        return words.has(key) ? words.get(key) : name;
    }

    /** A fact of a device, which comes with its whole key, {@code fact.memory}. */
    public String fact(String key) {
        return words.has(key) ? words.get(key) : key.substring(key.indexOf('.') + 1);
    }

    /** The words for what the figures of a training show. */
    Messages reading() {
        return reading;
    }

    /** The numbers of this language. */
    public Numbers numbers() {
        return numbers;
    }

    /** A share, or a dash. */
    public String percent(@Nullable Double share) {
        return numbers.percent(share);
    }

    /** A time with the unit that suits it, or a dash. */
    public String time(@Nullable Double seconds) {
        if (seconds == null || !Double.isFinite(seconds)) {
            return Numbers.NONE;
        }
        if (seconds >= 1) {
            return words.get("unit.seconds", numbers.significant(seconds, 3));
        }
        return seconds >= 1e-3
                ? words.get("unit.milliseconds", numbers.significant(seconds * 1e3, 3))
                : words.get("unit.microseconds", numbers.significant(seconds * 1e6, 3));
    }

    /** An ISO instant as a date and a time of day here, the same in every language; what is none stands for itself. */
    public String instant(String iso) {
        return instant(iso, MINUTES);
    }

    /** The same with seconds, so that runs that follow each other can be told apart. */
    public String exactInstant(String iso) {
        return instant(iso, SECONDS);
    }

    private static String instant(String iso, DateTimeFormatter format) {
        try {
            return format.withZone(ZoneId.systemDefault()).format(Instant.parse(iso));
        } catch (DateTimeParseException notAnInstant) {
            return iso;
        }
    }

    /** The state that the outcome of a graded test comes to. */
    public String testState(String outcome) {
        return outcome.equals("skipped") ? state(Status.NOT_STARTED) : outcome;
    }

    /** The name of a state as style sheet and icons know it. */
    static String state(Status status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name of a verdict as style sheet and icons know it. */
    static String state(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
