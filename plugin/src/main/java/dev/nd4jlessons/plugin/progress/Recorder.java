package dev.nd4jlessons.plugin.progress;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Remembers what a goal found of the learner's tasks. */
public final class Recorder {
    private final ProgressFile file;
    private final List<Task> tasks;
    private final CourseRoot root;
    private final Map<String, String> hashes;

    /** Made before the goal compiles: a file that is saved while it runs is not the one that it checks. */
    public Recorder(ProgressFile file, List<Task> tasks, CourseRoot root) {
        this.file = file;
        this.tasks = tasks;
        this.root = root;
        this.hashes = hashes();
    }

    /** Whether the files of the tasks are still those that it was made for. */
    public boolean isUpToDate() {
        return hashes.equals(hashes());
    }

    private Map<String, String> hashes() {
        return tasks.stream()
                .collect(Collectors.toMap(
                        Task::number,
                        task -> SourceText.of(root.learner().sources().resolve(task.file()))
                                .hash()));
    }

    /** Appends a line for each task about which something is new. */
    public void record(List<TaskResult> results) {
        Progress known = file.read();
        String at = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        file.append(results.stream()
                .map(result -> entry(result, at))
                .filter(entry -> isNews(entry, known.lastCheck(entry.task())))
                .toList());
    }

    private Entry entry(TaskResult result, String at) {
        boolean wrong = result.status() == Status.FAILED || result.status() == Status.ERROR;
        return new Entry(
                Entry.VERSION,
                at,
                result.task(),
                Entry.Event.CHECKED,
                result.status(),
                result.points(),
                result.diagnosis(),
                wrong ? result.message() : null,
                hashes.get(result.task()),
                null,
                null);
    }

    /** That a task could not be checked, since another does not compile, takes no verdict from the same text. */
    private static boolean isNews(Entry entry, Optional<Entry> last) {
        if (last.isEmpty()) {
            return entry.status() != Status.NOT_STARTED;
        }
        Entry before = last.get();
        boolean judged = before.status() == Status.PASSED || before.status() == Status.FAILED;
        boolean sameText = entry.hash() != null && entry.hash().equals(before.hash());
        return !entry.saysTheSameAs(before) && !(entry.status() == Status.ERROR && judged && sameText);
    }
}
