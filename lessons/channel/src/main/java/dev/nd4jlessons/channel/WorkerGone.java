package dev.nd4jlessons.channel;

import org.jspecify.annotations.Nullable;

/** A worker does not answer any more: its process has ended, was ended, or says what no worker says. */
public final class WorkerGone extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean garbled;

    /**
     * A worker that is lost.
     *
     * @param garbled whether it was still there, but what it said was not a worker's
     */
    public WorkerGone(String what, boolean garbled, @Nullable Throwable cause) {
        super(what, cause);
        this.garbled = garbled;
    }

    /** Whether what came over the channel was not a worker's. */
    public boolean isGarbled() {
        return garbled;
    }
}
