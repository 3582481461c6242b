package dev.nd4jlessons.plugin.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.ProofResult;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A result as JSON.
 *
 * <p>Every key is written, null where there is nothing to say; a number that is not finite is null too, as JSON has no
 * word for it.
 */
public final class ResultJson {
    /** Reads and writes the records of results where they are part of another document. */
    public static final Gson PLAIN = builder().disableHtmlEscaping().create();

    private static final Gson GSON = builder()
            .registerTypeAdapterFactory(new CompleteRecords())
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .create();
    private static final Gson EMBEDDED = builder().create();

    private ResultJson() {}

    /** The content of a result file: the record's fields, and the sums of points. */
    static String format(LessonResult result) {
        JsonObject json = new JsonObject();
        for (var entry : GSON.toJsonTree(result).getAsJsonObject().entrySet()) {
            json.add(entry.getKey(), entry.getValue());
            if (entry.getKey().equals("message")) {
                json.addProperty("points", result.points());
                json.addProperty("maxPoints", result.maxPoints());
            }
        }
        return GSON.toJson((JsonElement) json) + "\n";
    }

    /** The content of a proof's file: the record's fields. */
    static String format(ProofResult proof) {
        return GSON.toJson(proof) + "\n";
    }

    /** Reads a result file, or throws {@link JsonParseException} if it is none. Keys that are not known are skipped. */
    public static LessonResult parse(String text) {
        LessonResult result;
        try {
            result = GSON.fromJson(text, LessonResult.class);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new JsonParseException(e.getMessage(), e);
        }
        if (result == null) {
            throw new JsonParseException("The file is empty");
        }
        return result;
    }

    /** Data for a script of a page: nothing in it can end the element that it stands in. */
    public static String embedded(Object data) {
        return EMBEDDED.toJson(data);
    }

    private static GsonBuilder builder() {
        return new GsonBuilder()
                .serializeNulls()
                .setStrictness(Strictness.STRICT)
                .registerTypeAdapter(double.class, new FiniteNumbers(Double.NaN))
                .registerTypeAdapter(Double.class, new FiniteNumbers(null));
    }

    /** Writes NaN and the infinities as null; reads null as {@code absent}. */
    private static final class FiniteNumbers extends TypeAdapter<@Nullable Double> {
        private final @Nullable Double absent;

        FiniteNumbers(@Nullable Double absent) {
            this.absent = absent;
        }

        @Override
        public void write(JsonWriter out, @Nullable Double value) throws IOException {
            if (value == null || !Double.isFinite(value)) {
                out.nullValue();
            } else {
                out.value(value);
            }
        }

        @Override
        public @Nullable Double read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return absent;
            }
            return in.nextDouble();
        }
    }
}
