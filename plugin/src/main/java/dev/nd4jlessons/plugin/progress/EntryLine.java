package dev.nd4jlessons.plugin.progress;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as a line of JSON. */
final class EntryLine {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private EntryLine() {}

    static String format(Entry entry) {
        return GSON.toJson(entry);
    }

    /** The entry; empty for a line that is none. */
    static Optional<Entry> parse(String line) {
        try {
            return Optional.ofNullable(GSON.fromJson(line, Entry.class)).filter(EntryLine::isComplete);
        } catch (JsonParseException noEntry) {
            return Optional.empty();
        }
    }

    /** Gson leaves out what is missing. A line of a later version need only have what orders it. */
    private static boolean isComplete(Entry entry) {
        boolean usable = entry.v() >= 1 && isInstant(entry.at()) && isPresent(entry.task());
        return usable && (entry.v() > Entry.VERSION || tellsItsEvent(entry));
    }

    private static boolean tellsItsEvent(Entry entry) {
        Entry.Event event = entry.event();
        if (event == null) {
            return false;
        }
        return switch (event) {
            case CHECKED -> entry.status() != null;
            case HINT -> entry.level() != null && entry.level() >= 1;
            case RESET -> true;
        };
    }

    private static boolean isInstant(@Nullable String at) {
        try {
            return at != null && Instant.parse(at) != null;
        } catch (DateTimeException damaged) {
            return false;
        }
    }

    private static boolean isPresent(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
