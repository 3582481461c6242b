package dev.nd4jlessons.plugin.redteam;

import dev.nd4jlessons.plugin.Defused;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one attack at one level.
 *
 * @param taken what it got of what it must not have
 * @param message the first line of what the grader says of it
 * @param faults why the suite fails; empty if all is as it must be
 */
record Row(String attack, String level, int right, int got, List<String> taken, String message, List<String> faults) {
    private static final String FORMAT = "%-30s %-9s %5s %5s  %-12s %s";
    private static final int WIDTH = 110;

    static String table(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(FORMAT, "attack", "level", "right", "got", "taken", "message"));
        rows.forEach(row -> lines.add(row.line()));
        long forged = rows.stream().filter(row -> row.got > row.right).count();
        long faults = rows.stream().filter(row -> !row.faults.isEmpty()).count();
        lines.add(String.format(
                "%d attacks, %d runs: %d with forged points, %d not as they must be",
                rows.stream().map(Row::attack).distinct().count(), rows.size(), forged, faults));
        return String.join("\n", lines) + "\n";
    }

    private String line() {
        String what = taken.isEmpty() ? "-" : String.join(",", taken);
        String shown = Defused.line(message);
        String said = shown.length() <= WIDTH ? shown : shown.substring(0, WIDTH) + " …";
        String line = String.format(FORMAT, attack, level, right, got, what, said);
        return faults.isEmpty() ? line : line + "\n    NOT AS IT MUST BE: " + Defused.line(String.join("; ", faults));
    }
}
