package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.TaskResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The learner's files as they were when they were checked, so that a line can be looked up without the course. */
public record SourceViews(Map<String, View> byTask) {
    /** Where nothing is known of the code, or the solution's ran. */
    public static final SourceViews NONE = new SourceViews(Map.of());

    private static final Pattern LINE = Pattern.compile(":(\\d+)$");

    /** So many lines above and below the one that matters. */
    private static final int NEIGHBOURS = 3;

    /** Some lines of a file; {@code first} is the number of the first, from 1. */
    public record Excerpt(int first, List<String> lines) {}

    /**
     * A file.
     *
     * @param marked the line that a task's result names, from 1; 0 if it names none
     */
    public record View(TaskSource source, int marked) {
        /** The marked line with its neighbours, whose first is {@link Excerpt#first}. */
        public Excerpt excerpt() {
            List<String> lines = source.lines();
            int line = Math.max(1, Math.min(marked, lines.size()));
            int from = Math.max(1, line - NEIGHBOURS);
            int to = Math.min(lines.size(), line + NEIGHBOURS);
            return new Excerpt(from, lines.isEmpty() ? List.of() : lines.subList(from - 1, to));
        }

        /** What links to the line that matters, or to the file's beginning. */
        public String anchor() {
            return anchor(Math.max(1, marked));
        }

        /** What links to a line. */
        public String anchor(int line) {
            return "source-" + source.task() + "-" + line;
        }
    }

    /** The views of the sources that were kept. */
    public static SourceViews of(List<TaskSource> sources, List<TaskResult> checks) {
        Map<String, View> views = new HashMap<>();
        for (TaskSource source : sources) {
            int marked = checks.stream()
                    .filter(check -> source.task().equals(check.task()))
                    .mapToInt(check -> line(check.location()))
                    .findFirst()
                    .orElse(0);
            views.put(source.task(), new View(source, marked));
        }
        return new SourceViews(views);
    }

    /** The file of a task; null if it is not known. */
    public @Nullable View of(String task) {
        return byTask.get(Objects.requireNonNullElse(task, ""));
    }

    private static int line(@Nullable String location) {
        Matcher line = LINE.matcher(Objects.requireNonNullElse(location, ""));
        return line.find() && line.group(1).length() < 7 ? Integer.parseInt(line.group(1)) : 0;
    }
}
