package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Turns the properties of a goal into {@link Settings}, or refuses one with its name, its value and what is legal.
 *
 * <p>Maven would convert parameters too, but it reads {@code maybe} as false, and does not name what it cannot read.
 */
public final class SettingsReader {
    /** The validation samples are kept apart; this many are left to train with. */
    private static final int TRAINING_SAMPLES = 1437;

    /** The largest square matrix whose elements a Java array can count. */
    private static final int LARGEST_SIZE = 46340;

    private static final BigDecimal LARGEST_RATE = BigDecimal.TEN;

    private final Map<String, String> given;
    private final Locale systemLocale;
    private final Messages messages;

    /** Reads the properties {@code given} by full name; one that is absent has its default. */
    public SettingsReader(Map<String, String> given, Locale systemLocale) {
        this.given = given;
        this.systemLocale = systemLocale;
        this.messages = Words.ofPlugin(spoken());
    }

    /** The settings; throws {@link FixableException} for the first value that is not legal. */
    public Settings read() {
        Locale language = language();
        return new Settings(
                value("lessons.solution", Defaults.FLAG).flag(),
                value("lessons.backend", Defaults.BACKEND).backends(),
                value("lessons.seed", Defaults.SEED).wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE, "legal.whole"),
                value("lessons.epochs", Defaults.EPOCHS).wholeNumber(1, 10_000),
                value("lessons.batchSize", Defaults.BATCH_SIZE).wholeNumber(1, TRAINING_SAMPLES),
                value("lessons.learningRate", Defaults.LEARNING_RATE)
                        .decimal(SettingsReader::isLearningRate, "legal.learning-rate"),
                value("lessons.hiddenUnits", Defaults.HIDDEN_UNITS).wholeNumber(1, 4096),
                value("lessons.accuracyThreshold", Defaults.ACCURACY_THRESHOLD)
                        .decimal(SettingsReader::isShare, "legal.share"),
                sizes(),
                value("lessons.repeats", Defaults.REPEATS).wholeNumber(1, 1000),
                seconds("lessons.timeout", Defaults.TIMEOUT),
                seconds("lessons.checkTimeout", Defaults.CHECK_TIMEOUT),
                value("lessons.strict", Defaults.FLAG).flag(),
                language,
                folder("lessons.reportDirectory", "site/target/site/lessons"),
                folder("lessons.gradeDirectory", "/autograder/results"),
                task(),
                format(),
                value("lessons.force", Defaults.FLAG).flag(),
                folder("lessons.directory", "my-course"),
                value("lessons.open", Defaults.FLAG).flag(),
                replay(),
                isolation(),
                given.get("lessons.seed") != null,
                submission("lessons.submission", "legal.submission"),
                submission("lessons.submissions", "legal.submissions"),
                value("lessons.landscape", Defaults.LANDSCAPE).flag());
    }

    /**
     * Refuses a value that is not legal of a property that the goal has no use for, and so is not among those that it was
     * {@code given}: whoever sets one means something by it.
     *
     * @param user what stands on the command line
     */
    public static void refuseIllegal(Properties user, Map<String, String> given, Locale systemLocale) {
        Map<String, String> all = new HashMap<>();
        user.stringPropertyNames().forEach(name -> all.put(name, user.getProperty(name)));
        all.putAll(given);
        var unused = new SettingsReader(all, systemLocale).read();
    }

    /** Whether the flag {@code property} is set. */
    public boolean isSet(String property) {
        return value(property, Defaults.FLAG).flag();
    }

    /** The language that was asked for, else the system's; throws as {@link #read} does. */
    public Locale language() {
        Value value = value("lessons.language", usualLanguage().getLanguage());
        Locale language = language(value.text());
        if (language == null) {
            throw value.refused("legal.language");
        }
        return language;
    }

    /** What other values are refused in: the language asked for, if it is one. */
    private Locale spoken() {
        Locale asked = language(given.getOrDefault("lessons.language", ""));
        return asked == null ? usualLanguage() : asked;
    }

    private static @Nullable Locale language(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "en" -> Locale.ENGLISH;
            case "ja" -> Locale.JAPANESE;
            default -> null;
        };
    }

    private List<Integer> sizes() {
        return value("lessons.sizes", Defaults.SIZES).wholeNumbers(1, LARGEST_SIZE);
    }

    private Duration seconds(String property, String fallback) {
        return Duration.ofSeconds(value(property, fallback).wholeNumber(1, Integer.MAX_VALUE, "legal.seconds"));
    }

    private @Nullable String task() {
        return given.containsKey("lessons.task") ? value("lessons.task", "").task() : null;
    }

    private @Nullable IsolationMode isolation() {
        return given.containsKey("lessons.isolation")
                ? value("lessons.isolation", "required").isolation()
                : null;
    }

    private OutputFormat format() {
        return value("lessons.format", Defaults.FORMAT).format();
    }

    private @Nullable Path folder(String property, String example) {
        Value value = value(property, example);
        if (!given.containsKey(value.property())) {
            return null;
        }
        if (value.text().isBlank()) {
            throw value.refusedWithoutDefault("legal.folder");
        }
        return path(value, "legal.folder");
    }

    /** Whether it is a trace, and there at all, is found out by reading it. */
    private @Nullable Path replay() {
        Value value = value("lessons.replay", "trace.json.gz");
        return given.containsKey(value.property()) ? path(value, "legal.file") : null;
    }

    /** Whether it is one, or a folder of many, is found out by looking at it. */
    private @Nullable Path submission(String property, String legal) {
        String text = given.get(property);
        if (text == null) {
            return null;
        }
        try {
            if (!text.isBlank()) {
                return Path.of(text);
            }
        } catch (InvalidPathException noPath) {
            // Refused like a blank one.
        }
        throw new FixableException(messages.get("submission.no-path", property, text, messages.get(legal)));
    }

    private static Path path(Value value, String legal) {
        try {
            return Path.of(value.text());
        } catch (InvalidPathException e) {
            throw value.refusedWithoutDefault(legal);
        }
    }

    private Value value(String property, String fallback) {
        return new Value(property, given.getOrDefault(property, fallback), fallback, messages);
    }

    private Locale usualLanguage() {
        return systemLocale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
    }

    private static boolean isLearningRate(BigDecimal rate) {
        return rate.signum() > 0 && rate.compareTo(LARGEST_RATE) <= 0 && rate.doubleValue() > 0;
    }

    private static boolean isShare(BigDecimal share) {
        return share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }
}
