package dev.nd4jlessons.plugin.loop;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.progress.ProgressFile;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.plugin.settings.OutputFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What the goals of the learner's loop work with.
 *
 * @param out takes what a goal was asked for, line by line: standard output, whatever Maven's log is set to
 * @param watching whether the watch is on: then one saves and presses keys, and types no command
 */
public record Desk(Surroundings here, ProgressFile progress, Consumer<String> out, boolean watching) {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    /** How all tasks stand. */
    public Standings standings() {
        return Standings.of(here.course(), here.root(), progress.read());
    }

    /** Whether nothing but JSON is to be printed. */
    boolean wantsJson() {
        return here.settings().format() == OutputFormat.JSON;
    }

    /** Prints {@code json} with every letter in ASCII: a pipe's encoding is anybody's guess. */
    void printJson(Object json) {
        out.accept(GSON.toJson(json).codePoints().mapToObj(Desk::ascii).collect(Collectors.joining()));
    }

    /** Shows what is wrong with the progress file; in JSON, the warnings stand in the document. */
    void warn() {
        if (!wantsJson()) {
            progress.warnings().forEach(here.screen()::warn);
        }
    }

    /** The words of how a task stands. */
    String state(Standing standing) {
        String state = here.messages().get("status." + standing.state().name().toLowerCase(Locale.ROOT));
        return standing.stale() ? here.messages().get("list.stale", state) : state;
    }

    /** {@code message} of a check of {@code task}, with the next step as it is taken here. */
    public String said(String message, Task task) {
        return watching ? SaveInstead.reworded(message, task, here) : message;
    }

    /** The message {@code typed}, which names commands; while the watch is on {@code watched}. */
    String advice(String typed, String watched, Object... values) {
        return message(watching ? watched : typed, values);
    }

    String message(String key, Object... values) {
        return here.messages().get(key, values);
    }

    static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static String ascii(int point) {
        if (point < 0x7f) {
            return Character.toString(point);
        }
        return Character.toString(point)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
