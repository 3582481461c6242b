package dev.nd4jlessons.plugin.progress;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the lines of {@code progress.jsonl} come to.
 *
 * <p>Their order does not matter, since merging changes it: the time in each line does.
 */
public final class Progress {
    private final List<Entry> entries;

    Progress(List<Entry> entries) {
        this.entries = entries.stream()
                .filter(entry -> entry.v() == Entry.VERSION)
                .sorted(Comparator.comparing(entry -> Instant.parse(entry.at())))
                .toList();
    }

    /** The last check of {@code task}; empty if there was none, or none since the task was put back as shipped. */
    public Optional<Entry> lastCheck(String task) {
        return entries.stream()
                .filter(entry -> entry.task().equals(task) && entry.event() != Entry.Event.HINT)
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.event() == Entry.Event.CHECKED);
    }

    /** When something about {@code task} was last remembered, whatever it was. */
    Optional<Instant> lastWork(String task) {
        return entries.stream()
                .filter(entry -> entry.task().equals(task))
                .reduce((earlier, later) -> later)
                .map(entry -> Instant.parse(entry.at()));
    }

    /** How many of the hints for {@code task} were shown. A reset does not make them unseen. */
    public int hintsShown(String task) {
        return entries.stream()
                .filter(entry -> entry.task().equals(task) && entry.event() == Entry.Event.HINT)
                .map(Entry::level)
                .mapToInt(level -> level == null ? 0 : level)
                .max()
                .orElse(0);
    }
}
