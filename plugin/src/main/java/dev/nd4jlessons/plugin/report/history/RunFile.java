package dev.nd4jlessons.plugin.report.history;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.RegularFile;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.ResultJson;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One run in one file: {@code {"version":1,"result":{...},"sources":[{"task","file","text"}]}}.
 *
 * <p>{@code result} is what {@code results/LESSON.json} holds, whole.
 */
final class RunFile {
    static final int VERSION = 1;
    static final String ENDING = ".json";

    private RunFile() {}

    /** What is read of every run: all but the bulk of its result. */
    private record Content(
            int version, @Nullable Outcome result, @Nullable List<TaskSource> sources) {}

    /** Thrown for a file that a newer version of the course has written. */
    static final class NewerVersionException extends Exception {
        private static final long serialVersionUID = 1;
    }

    static void write(Path file, LessonResult result, List<TaskSource> sources) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.add("result", ResultJson.PLAIN.toJsonTree(result));
        json.add("sources", ResultJson.PLAIN.toJsonTree(sources));
        AtomicFile.write(file, ResultJson.PLAIN.toJson((JsonElement) json) + "\n");
    }

    /** Reads what is compared, and throws {@link JsonParseException} for what is no run. */
    static Run read(Path file) throws IOException, NewerVersionException {
        Content content = parse(RegularFile.text(file));
        if (content.version > VERSION) {
            throw new NewerVersionException();
        }
        if (content.result == null || content.sources == null || content.sources.contains(null)) {
            throw new JsonParseException("result or sources are missing");
        }
        String name = file.getFileName().toString();
        return new Run(
                name.substring(0, name.length() - ENDING.length()), content.result, List.copyOf(content.sources));
    }

    /** Reads the whole result, and throws {@link JsonParseException} if it is none. */
    static LessonResult readResult(Path file) throws IOException {
        JsonElement result =
                JsonParser.parseString(RegularFile.text(file)).getAsJsonObject().get("result");
        return ResultJson.parse(String.valueOf(result));
    }

    private static Content parse(String text) {
        try {
            Content content = ResultJson.PLAIN.fromJson(text, Content.class);
            return Objects.requireNonNull(content, "The file is empty");
        } catch (JsonParseException e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws in a RuntimeException of its own.
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new JsonParseException(String.valueOf(cause.getMessage()), e);
        }
    }
}
