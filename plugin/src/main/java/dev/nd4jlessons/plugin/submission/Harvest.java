package dev.nd4jlessons.plugin.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is gathered from one folder or archive: sources as bytes, and a note about everything else. */
final class Harvest {
    private final Limits limits;
    private final String prefix;
    private final List<Raw> sources = new ArrayList<>();
    private final Map<String, Note> ignored = new LinkedHashMap<>();
    private final Map<String, Note> refused = new LinkedHashMap<>();
    private int seen;
    private long bytes;

    /** Gathers below {@code prefix}, which is empty or ends with a slash. */
    Harvest(Limits limits, String prefix) {
        this.limits = limits;
        this.prefix = prefix;
    }

    /** A source, not looked into yet. */
    record Raw(String origin, byte[] bytes) {}

    /** What is to be done with a file. */
    enum Use {
        SOURCE,
        ARCHIVE,
        NONE
    }

    /** What the file {@code path} is good for, by its name; notes why where that is nothing. */
    Use use(String path) {
        if (leavesAside(path)) {
            return Use.NONE;
        }
        if (Place.isMetaInf(path)) {
            refuse(Note.of(path, Reason.META_INF));
            return Use.NONE;
        }
        if (path.chars().filter(letter -> letter == '/').count() > limits.depth()) {
            refuse(Note.of(path, Reason.TOO_DEEP, String.valueOf(limits.depth())));
            return Use.NONE;
        }
        if (Place.isSource(path)) {
            return Use.SOURCE;
        }
        if (Place.isArchive(path)) {
            return Use.ARCHIVE;
        }
        ignore(Note.of(path, Reason.NOT_A_SOURCE));
        return Use.NONE;
    }

    /** Whether {@code path}, a file or a folder, lies where nothing is looked for; noted once for all that lies there. */
    boolean leavesAside(String path) {
        Optional<String> aside = Place.leftAside(path);
        aside.ifPresent(place -> ignore(Note.of(place, Reason.NOT_ASKED_FOR)));
        return aside.isPresent();
    }

    /** Counts a file, a folder or an entry. */
    void count() throws Exhausted {
        if (++seen > limits.files()) {
            throw new Exhausted(Reason.TOO_MANY, String.valueOf(limits.files()));
        }
    }

    void add(String path, byte[] content) throws Exhausted {
        bytes += content.length;
        if (bytes > limits.allTextBytes()) {
            String most = Refusal.size(limits.allTextBytes());
            throw new Exhausted(Reason.TOO_LARGE, "> " + most, most);
        }
        sources.add(new Raw(prefix + path, content));
    }

    void ignore(Note note) {
        ignored.putIfAbsent(note.file(), within(note));
    }

    void refuse(Note note) {
        refused.putIfAbsent(note.file(), within(note));
    }

    /** Takes what an archive within gave. */
    void take(Harvest other) throws Exhausted {
        seen += other.seen;
        for (Raw source : other.sources) {
            add(source.origin(), source.bytes());
        }
        other.ignored.values().forEach(this::ignore);
        other.refused.values().forEach(this::refuse);
    }

    /** Nothing of all this counts, for this reason. */
    void refuseAll(Note note) {
        sources.clear();
        refuse(note);
    }

    List<Raw> sources() {
        return List.copyOf(sources);
    }

    List<Note> ignored() {
        return List.copyOf(ignored.values());
    }

    List<Note> refused() {
        return List.copyOf(refused.values());
    }

    private Note within(Note note) {
        return new Note(prefix + note.file(), note.line(), note.reason(), note.task(), note.values());
    }
}
