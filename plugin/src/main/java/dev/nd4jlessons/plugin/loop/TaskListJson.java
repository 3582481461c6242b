package dev.nd4jlessons.plugin.loop;

import com.google.gson.annotations.SerializedName;
import dev.nd4jlessons.plugin.progress.Standing;
import dev.nd4jlessons.plugin.progress.Standings;
import dev.nd4jlessons.plugin.progress.TaskState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code lessons:list} prints for programs. */
record TaskListJson(
        @Nullable String next, int passed, int points, int maxPoints, List<Row> tasks, List<String> warnings) {
    record Row(
            String task,
            String name,
            String lesson,
            TaskState state,
            boolean stale,
            int points,
            int maxPoints,
            @Nullable String location,
            @Nullable String checkedAt,
            @Nullable String diagnosis,
            int hintsShown,
            @SerializedName("hints") int allHints) {}

    static TaskListJson of(Standings standings, List<String> warnings) {
        return new TaskListJson(
                standings.next().map(next -> next.task().number()).orElse(null),
                standings.passed(),
                standings.points(),
                standings.maxPoints(),
                standings.tasks().stream().map(TaskListJson::row).toList(),
                warnings);
    }

    private static Row row(Standing standing) {
        return new Row(
                standing.task().number(),
                standing.task().name(),
                standing.task().lesson(),
                standing.state(),
                standing.stale(),
                standing.points(),
                standing.task().points(),
                standing.location(),
                standing.checkedAt(),
                standing.diagnosis(),
                standing.hintsShown(),
                standing.task().hints().size());
    }
}
