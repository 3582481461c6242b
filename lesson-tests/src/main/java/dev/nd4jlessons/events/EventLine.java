package dev.nd4jlessons.events;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** An event as a line of JSON: {@code {"event":"Step","data":{...}}}. */
final class EventLine {
    private static final Gson GSON = new Gson();
    private static final Map<String, Class<?>> TYPES = Arrays.stream(Event.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, type -> type));

    private EventLine() {}

    static String format(Event event) {
        JsonObject line = new JsonObject();
        line.addProperty("event", event.getClass().getSimpleName());
        line.add("data", GSON.toJsonTree(event));
        return GSON.toJson(line);
    }

    /** Reads a line back, or throws {@link JsonParseException} if it is none of ours. */
    static Event parse(String line) {
        JsonElement json = JsonParser.parseString(line);
        if (!json.isJsonObject()
                || !json.getAsJsonObject().has("event")
                || !TYPES.containsKey(json.getAsJsonObject().get("event").getAsString())) {
            throw new JsonParseException("No event: " + line);
        }
        JsonObject object = json.getAsJsonObject();
        return (Event)
                GSON.fromJson(object.get("data"), TYPES.get(object.get("event").getAsString()));
    }
}
