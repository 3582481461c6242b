package dev.nd4jlessons.plugin.report;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads records only whole: pages are computed from them later, far from the file that would be to blame.
 *
 * <p>A list that an older version did not write is empty; anything else that is missing and may not be is damage.
 */
final class CompleteRecords implements TypeAdapterFactory {
    @Override
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        if (!type.getRawType().isRecord()) {
            return null;
        }
        TypeAdapter<T> plain = gson.getDelegateAdapter(this, type);
        RecordComponent[] components = type.getRawType().getRecordComponents();
        return new TypeAdapter<>() {
            @Override
            public void write(JsonWriter out, T value) throws IOException {
                plain.write(out, value);
            }

            @Override
            public @Nullable T read(JsonReader in) throws IOException {
                JsonElement json = gson.getAdapter(JsonElement.class).read(in);
                if (json.isJsonNull()) {
                    return null;
                }
                addEmptyLists(json.getAsJsonObject(), components);
                T value = plain.fromJsonTree(json);
                requireAll(value, components);
                return value;
            }
        };
    }

    private static void addEmptyLists(JsonObject json, RecordComponent[] components) {
        for (RecordComponent component : components) {
            if (component.getType() == List.class && !nullable(component) && !json.has(component.getName())) {
                json.add(component.getName(), new JsonArray());
            }
        }
    }

    private static void requireAll(Object value, RecordComponent[] components) {
        for (RecordComponent component : components) {
            if (!nullable(component) && read(value, component) == null) {
                throw new JsonParseException(component.getName() + " is missing");
            }
        }
    }

    private static boolean nullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(Object value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new JsonParseException(component.getName(), e);
        }
    }
}
