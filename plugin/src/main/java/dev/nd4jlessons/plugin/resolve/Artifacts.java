package dev.nd4jlessons.plugin.resolve;

import dev.nd4jlessons.plugin.backend.Decision;
import java.util.List;

/** Where the jars of a worker come from. */
public interface Artifacts {
    /** All that a worker on this backend needs beside the task classes. */
    List<ForkArtifact> of(Decision decision) throws UnresolvedException;

    /** What {@link #of} would have to download that is worth a word before. */
    default Download download(Decision decision) {
        return Download.NOTHING;
    }
}
