package dev.nd4jlessons.trace;

import java.util.List;

/** A file is no trace that can be replayed: which rule it breaks, and where. */
public final class TraceException extends Exception {
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> values;

    TraceException(String key, String... values) {
        super(key + " " + String.join(", ", values));
        this.key = key;
        this.values = List.of(values);
    }

    /** The rule's name; its words are in the catalogue of who reports it, under {@code trace.KEY}. */
    public String key() {
        return key;
    }

    /** What fills the words in: the place first, where there is one. */
    public List<String> values() {
        return values;
    }
}
