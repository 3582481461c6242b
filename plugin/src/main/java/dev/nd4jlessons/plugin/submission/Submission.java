package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Task;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one learner handed in, by the rules for submissions.
 *
 * @param name that of its folder or file, without an archive's ending
 * @param tasks the sources in which tasks are written, in the order of their class names
 * @param helpers the sources that these may use, in the same order
 * @param ignored what is left aside and harmless
 * @param refused what a submission must not hold, or what cannot be read; nothing of it is used
 * @param problems what is wrong with sources that were meant to count
 */
public record Submission(
        String name,
        List<SourceText> tasks,
        List<SourceText> helpers,
        List<Note> ignored,
        List<Note> refused,
        List<Note> problems) {
    /** All sources that count. */
    public List<SourceText> sources() {
        return Stream.concat(tasks.stream(), helpers.stream()).toList();
    }

    /** The source in which {@code task} is written; empty if there is none, or none that counts. */
    public Optional<SourceText> source(Task task) {
        return tasks.stream().filter(source -> source.holds(task)).findFirst();
    }

    /** What is wrong with the file of {@code task}; without a source and without this, the task is not started. */
    public List<Note> problems(Task task) {
        return problems.stream()
                .filter(problem -> task.number().equals(problem.task()))
                .toList();
    }
}
