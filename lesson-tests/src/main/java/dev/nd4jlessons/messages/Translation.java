package dev.nd4jlessons.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares a catalogue with its translation, file by file.
 *
 * <p>{@link Messages} cannot tell: it silently takes from the English file what the translation lacks.
 */
public final class Translation {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)(?:,(\\w+))?");

    private final Set<String> repeated = new TreeSet<>();
    private final Properties original;
    private final Properties translated;

    /**
     * The catalogue {@code baseName} and its translation into {@code language}.
     *
     * @throws IOException if one of the two files is not there or cannot be read
     */
    public Translation(String baseName, Locale language, ClassLoader loader) throws IOException {
        String path = baseName.replace('.', '/');
        this.original = read(path + ".properties", loader);
        this.translated = read(path + "_" + language.getLanguage() + ".properties", loader);
    }

    /** The keys that are not translated. */
    public Set<String> missing() {
        return without(original.stringPropertyNames(), translated::containsKey);
    }

    /** The keys of messages that exist in the translation alone. */
    public Set<String> surplus() {
        return without(translated.stringPropertyNames(), original::containsKey);
    }

    /** The keys of messages that stand in the translation as they stand in the original. */
    public Set<String> copied() {
        return without(shared(), key -> !original.getProperty(key).equals(translated.getProperty(key)));
    }

    /**
     * The messages whose translation takes other values: another number of them, or a number where a text is given.
     *
     * <p>A choice counts as a number, since a language without plurals has no use for one.
     */
    public Map<String, String> differingArguments() {
        Map<String, String> differing = new TreeMap<>();
        for (String key : shared()) {
            Map<Integer, String> given = arguments(original.getProperty(key));
            Map<Integer, String> used = arguments(translated.getProperty(key));
            if (!given.equals(used)) {
                differing.put(key, given + " became " + used);
            }
        }
        return differing;
    }

    /** The keys that stand twice in one of the two files, each with its file: the later one would win unseen. */
    public Set<String> repeated() {
        return new TreeSet<>(repeated);
    }

    private Set<String> shared() {
        return without(original.stringPropertyNames(), key -> !translated.containsKey(key));
    }

    private static Set<String> without(Set<String> keys, Predicate<String> unwanted) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeIf(unwanted);
        return rest;
    }

    /** Each argument with its kind; one that also stands bare inside its own choice keeps the choice's. */
    private static Map<Integer, String> arguments(String pattern) {
        Map<Integer, String> kinds = new TreeMap<>();
        Matcher argument = ARGUMENT.matcher(pattern);
        while (argument.find()) {
            kinds.merge(
                    Integer.valueOf(argument.group(1)),
                    kind(argument.group(2)),
                    (first, second) -> first.equals("any") ? second : first);
        }
        return kinds;
    }

    private static String kind(@Nullable String format) {
        if (format == null) {
            return "any";
        }
        return format.equals("choice") ? "number" : format;
    }

    private Properties read(String path, ClassLoader loader) throws IOException {
        try (InputStream file = loader.getResourceAsStream(path)) {
            if (file == null) {
                throw new IOException("No such catalogue: " + path);
            }
            Properties properties = new Noting(path, repeated);
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return properties;
        }
    }

    /** Notes the keys that are put twice, which a properties file may hold without a word from its reader. */
    private static final class Noting extends Properties {
        private static final long serialVersionUID = 1;

        private final String path;
        private final transient Set<String> repeated;

        Noting(String path, Set<String> repeated) {
            this.path = path;
            this.repeated = repeated;
        }

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            Object earlier = super.put(key, value);
            if (earlier != null) {
                repeated.add(path + ": " + key);
            }
            return earlier;
        }
    }
}
