package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the overview shows.
 *
 * @param seen how many tasks were shown by the course's solution
 * @param next the one thing to do
 * @param timeLine the runs that are kept
 */
public record Overview(
        List<TaskRow> tasks,
        int passed,
        int points,
        int maxPoints,
        int seen,
        List<LessonRow> lessons,
        NextStep next,
        TimeLine timeLine) {
    /**
     * A task as it stood when it was last checked.
     *
     * @param page the page that says more; null if it was never checked
     * @param hintsShown how many of its hints the learner has seen
     * @param way when it first passed and after how many tries, in words; empty if nothing is known of that
     */
    public record TaskRow(
            Task task,
            String state,
            int points,
            @Nullable String page,
            @Nullable String location,
            boolean solution,
            int hintsShown,
            String way) {
        /** Whether nothing is left to do: what the course's solution showed is yet to be written. */
        public boolean passed() {
            return state.equals(Text.state(Status.PASSED)) && !solution;
        }

        /** What is drawn: what the solution showed was seen, and is not earned. */
        public String drawn() {
            return seen() ? "seen" : state;
        }

        /** Whether the solution showed it. */
        public boolean seen() {
            return solution && state.equals(Text.state(Status.PASSED));
        }

        /** The points that the learner's own code earned. */
        public int earned() {
            return solution ? 0 : points;
        }
    }

    /**
     * A lesson and its last run; null if it never ran.
     *
     * @param older whether it is a grading and a lesson checked tasks since
     */
    public record LessonRow(
            String lesson, String title, @Nullable Summary last, boolean older) {}

    /** The overview of all results. */
    public static Overview of(
            Course course,
            Map<String, LessonResult> results,
            List<Run> runs,
            Text text,
            ToIntFunction<Task> hintsShown) {
        List<TaskRow> tasks = course.tasks().stream()
                .map(task -> LastCheck.of(
                        task,
                        results,
                        hintsShown.applyAsInt(task),
                        TaskHistory.of(task.number(), runs).words(text)))
                .toList();
        return new Overview(
                tasks,
                (int) tasks.stream().filter(TaskRow::passed).count(),
                tasks.stream().mapToInt(TaskRow::earned).sum(),
                tasks.stream().mapToInt(row -> row.task().points()).sum(),
                (int) tasks.stream().filter(TaskRow::seen).count(),
                lessons(course, results, text),
                NextStep.of(course, tasks, results, text),
                TimeLine.of(course, runs, text));
    }

    private static List<LessonRow> lessons(Course course, Map<String, LessonResult> results, Text text) {
        List<String> names = new ArrayList<>(course.lessons());
        names.add(Course.GRADE);
        return names.stream()
                .map(lesson -> {
                    LessonResult last = results.get(lesson);
                    return new LessonRow(
                            lesson,
                            text.get("lesson." + lesson),
                            last == null ? null : Summary.of(last, text),
                            last != null && lesson.equals(Course.GRADE) && older(last, results));
                })
                .toList();
    }

    private static boolean older(LessonResult grade, Map<String, LessonResult> results) {
        return results.values().stream()
                .filter(result -> !result.checks().isEmpty())
                .anyMatch(result -> result.startedAt().compareTo(grade.startedAt()) > 0);
    }

    /** Whether a lesson said something in another language than the page's. */
    public boolean spokenOtherwise() {
        return lessons.stream().map(LessonRow::last).anyMatch(last -> last != null && last.language() != null);
    }
}
