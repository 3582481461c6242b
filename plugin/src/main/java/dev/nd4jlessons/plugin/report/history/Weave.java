package dev.nd4jlessons.plugin.report.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * All versions of one file in one list of lines, of which each version is a part in order.
 *
 * <p>So any two versions can be told apart by a walk along that list, without comparing each with each: a page carries
 * one weave rather than a difference for every pair of runs. (SCCS keeps files like this.)
 */
public final class Weave {
    /** Beyond this the versions have nothing in common, and comparing takes longer than anyone waits. */
    private static final int LONGEST = 4000;

    private final List<Line> lines = new ArrayList<>();
    private final List<List<Line>> versions = new ArrayList<>();
    private final Map<List<String>, Integer> known = new HashMap<>();

    /** A line; two of the same text are different lines. */
    private static final class Line {
        final String text;

        Line(String text) {
            this.text = text;
        }
    }

    /** Adds a version unless it is there, and returns its number; -1 if there is no room for it. */
    public int add(List<String> version) {
        Integer number = known.get(version);
        if (number != null) {
            return number;
        }
        if (lines.size() + version.size() > LONGEST) {
            return -1;
        }
        versions.add(weaveIn(version));
        known.put(List.copyOf(version), versions.size() - 1);
        return versions.size() - 1;
    }

    /** Every line of every version. */
    public List<String> lines() {
        return lines.stream().map(line -> line.text).toList();
    }

    /** For each version the indexes of its lines in {@link #lines}. */
    public List<List<Integer>> versions() {
        IdentityHashMap<Line, Integer> indexes = new IdentityHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            indexes.put(lines.get(i), i);
        }
        return versions.stream()
                .map(version -> version.stream().map(indexes::get).toList())
                .toList();
    }

    private List<Line> weaveIn(List<String> version) {
        List<Line> old = List.copyOf(lines);
        List<Line> own = new ArrayList<>();
        lines.clear();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(texts(old), version).getDeltas()) {
            int start = delta.getSource().getPosition();
            int end = start + delta.getSource().size();
            shared(old.subList(next, start), own);
            lines.addAll(old.subList(start, end));
            shared(delta.getTarget().getLines().stream().map(Line::new).toList(), own);
            next = end;
        }
        shared(old.subList(next, old.size()), own);
        return own;
    }

    private void shared(List<Line> part, List<Line> own) {
        lines.addAll(part);
        own.addAll(part);
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(line -> line.text).toList();
    }
}
