package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.util.List;

/** Ends the reading of a file or an archive, for a reason that its learner can be told. */
class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<String> values;

    Refusal(Reason reason, String... values) {
        super(reason.key());
        this.reason = reason;
        this.values = List.of(values);
    }

    /** The same about a part, so that it does not end the whole. */
    Refusal(Refusal other) {
        super(other.getMessage());
        this.reason = other.reason;
        this.values = other.values;
    }

    /** What is to be said of {@code file}. */
    Note about(String file) {
        return new Note(file, 0, reason, null, values);
    }

    /** A size in a unit in which it is a small number. */
    static String size(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
    }
}
