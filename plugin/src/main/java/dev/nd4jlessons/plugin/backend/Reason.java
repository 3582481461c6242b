package dev.nd4jlessons.plugin.backend;

import dev.nd4jlessons.messages.Messages;
import java.util.List;

/** A message yet to be worded: its key, and what fills it in. */
public record Reason(String key, List<String> values) {
    static Reason of(String key, String... values) {
        return new Reason(key, List.of(values));
    }

    /** The reason in words. */
    public String in(Messages messages) {
        return messages.get(key, values.toArray());
    }
}
