package dev.nd4jlessons.plugin.report.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run that is on while its page is read.
 *
 * @param written when the page was
 * @param until when the run is over at the latest, so that the page of one that was killed comes to rest
 * @param done how many epochs are
 * @param total how many were asked for; 0 where none is trained
 * @param remaining how many seconds the others will take at the pace so far; null where that is not known
 */
public record Live(
        Instant written,
        Instant until,
        int done,
        int total,
        @Nullable Double remaining) {}
