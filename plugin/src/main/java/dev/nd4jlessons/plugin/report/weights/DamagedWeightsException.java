package dev.nd4jlessons.plugin.report.weights;

import java.io.IOException;

/** A file of weights cannot be read; a report does without it, and the next training writes it anew. */
public final class DamagedWeightsException extends IOException {
    private static final long serialVersionUID = 1;

    DamagedWeightsException(String reason) {
        super(reason);
    }
}
