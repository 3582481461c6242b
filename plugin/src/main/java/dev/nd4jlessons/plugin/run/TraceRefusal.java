package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.trace.TraceException;
import java.util.ArrayList;
import java.util.List;

/** Words why a trace cannot be replayed. */
final class TraceRefusal {
    private static final String LEGAL = "legal.";

    private TraceRefusal() {}

    /** What is wrong with the trace {@code name} and where, why that is likely, and what to do. */
    static FixableException of(TraceException refused, String name, Messages messages) {
        Object[] values = words(refused.values(), messages);
        String key = "trace." + refused.key();
        return new FixableException(
                messages.get("trace.refused", name, messages.get(key, values), messages.get(key + ".cause", values)));
    }

    /** A value that names what would be legal is worded, with those after it as its bounds. */
    private static Object[] words(List<String> values, Messages messages) {
        List<Object> words = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).startsWith(LEGAL)) {
                words.add(messages.get(
                        values.get(i), values.subList(i + 1, values.size()).toArray()));
                break;
            }
            words.add(values.get(i));
        }
        return words.toArray();
    }
}
