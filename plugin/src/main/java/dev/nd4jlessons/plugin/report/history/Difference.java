package dev.nd4jlessons.plugin.report.history;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What changed in a file, line by line, with a little of what is around it. */
public record Difference(List<Line> lines) {
    /** So many lines that stayed the same are shown before and after a change. */
    private static final int AROUND = 2;

    /**
     * A line of it.
     *
     * @param kind {@code removed}, {@code added}, {@code same}, or {@code gap} for lines that are left out
     */
    public record Line(String kind, String text) {}

    /** The difference between two versions; without a line if they are equal. */
    public static Difference between(List<String> before, List<String> after) {
        List<Line> all = new ArrayList<>();
        int next = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int start = delta.getSource().getPosition();
            add(all, "same", before.subList(next, start));
            add(all, "removed", delta.getSource().getLines());
            add(all, "added", delta.getTarget().getLines());
            next = start + delta.getSource().size();
        }
        add(all, "same", before.subList(next, before.size()));
        return new Difference(shortened(all));
    }

    private static void add(List<Line> all, String kind, List<String> texts) {
        texts.forEach(text -> all.add(new Line(kind, text)));
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return lines.stream().noneMatch(Difference::changed);
    }

    private static List<Line> shortened(List<Line> all) {
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Line> near = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1));
            if (near.stream().anyMatch(Difference::changed)) {
                shown.add(all.get(i));
            } else if (!shown.isEmpty() && !shown.get(shown.size() - 1).kind.equals("gap")) {
                shown.add(new Line("gap", ""));
            }
        }
        if (!shown.isEmpty() && shown.get(shown.size() - 1).kind.equals("gap")) {
            shown.remove(shown.size() - 1);
        }
        return shown;
    }

    private static boolean changed(Line line) {
        return line.kind.equals("added") || line.kind.equals("removed");
    }
}
