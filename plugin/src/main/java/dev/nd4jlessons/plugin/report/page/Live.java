package dev.nd4jlessons.plugin.report.page;

import java.time.Instant;

/**
 * A run that is on while its page is read.
 *
 * @param written when the page was
 * @param until when the run is over at the latest, so that the page of one that was killed comes to rest
 */
public record Live(Instant written, Instant until) {}
