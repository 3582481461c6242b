package dev.nd4jlessons.plugin.report;

import com.google.gson.Gson;
import dev.nd4jlessons.plugin.report.page.Overview;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the tasks stand, for the site's pages, which are made less often than lessons run.
 *
 * <p>It is a script and not a data file, since a page that is read from the disk may load the one and not the other.
 */
final class ProgressScript {
    private ProgressScript() {}

    /** A task's state, and whether a page of the report shows it. */
    private record Standing(String state, boolean there) {}

    private record Content(Map<String, Standing> tasks) {}

    static String of(List<Overview.TaskRow> rows) {
        Map<String, Standing> tasks = new LinkedHashMap<>();
        rows.forEach(row -> tasks.put(row.task().number(), new Standing(row.drawn(), row.page() != null)));
        return "window.lessonsProgress = " + new Gson().toJson(new Content(tasks)) + ";\n";
    }
}
