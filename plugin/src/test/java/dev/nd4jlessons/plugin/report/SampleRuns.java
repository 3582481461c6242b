package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A learner's way through the course, run by run. */
public final class SampleRuns {
    private static final Instant BEGIN = Instant.parse("2026-11-02T08:00:00Z");

    private SampleRuns() {}

    /** A run with the files that it was measured on. */
    public record Kept(LessonResult result, List<TaskSource> sources) {}

    /** So many runs, every fifth with the solution; the code changes from run to run. */
    public static List<Kept> runs(int count) {
        List<Kept> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(run(i));
        }
        return runs;
    }

    /** Writes them to a report, and returns its warnings. */
    public static List<String> write(Report report, List<Kept> runs) throws IOException {
        List<String> warnings = new ArrayList<>();
        for (Kept run : runs) {
            warnings.addAll(report.write(run.result, run.sources));
        }
        return warnings;
    }

    /** {@code result} as if it had begun then. */
    public static LessonResult at(LessonResult result, Instant startedAt) {
        return with(result, startedAt, result.settings());
    }

    /** {@code result} as if it had been trained like this. */
    static LessonResult with(LessonResult result, List<Epoch> epochs) {
        return with(result, Instant.parse(result.startedAt()), result.settings(), epochs);
    }

    /** The file of a task with these lines. */
    public static TaskSource source(String task, String... lines) {
        return new TaskSource(
                task, "lessons/src/main/java/" + Course.load().task(task).file(), String.join("\n", lines) + "\n");
    }

    private static Kept run(int number) {
        Instant start = BEGIN.plus(Duration.ofMinutes(7L * number));
        LessonResult result = switch (number % 7) {
            case 0 -> Samples.devices();
            case 1 -> Samples.matmul();
            case 2 -> Samples.failedGradient();
            case 3 -> Samples.tooInaccurate();
            case 4 -> Samples.passed();
            case 5 -> Samples.otherSettings();
            default -> Samples.grade();
        };
        LessonResult.Settings settings = result.settings();
        if (settings != null && number % 7 == 3) {
            settings = new LessonResult.Settings(30, 32, 0.001 * (number + 1), 30);
        }
        boolean solution = result.implementation().equals("solution");
        return new Kept(with(result, start, settings), solution ? List.of() : sources(result, number));
    }

    private static List<TaskSource> sources(LessonResult result, int number) {
        return result.checks().stream()
                .map(check -> Course.load().task(check.task()))
                .map(task -> source(task, number))
                .toList();
    }

    /** About as long as a task's file is, with a line that each run words differently. */
    private static TaskSource source(Task task, int number) {
        List<String> lines = new ArrayList<>();
        lines.add("public final class " + task.className() + " {");
        for (int i = 0; i < 50; i++) {
            lines.add("    // a line of the lesson, number " + i);
        }
        lines.add("    public INDArray backward(INDArray dy) {");
        lines.add("        INDArray dx = dy.mmul(w); // attempt " + number / 3);
        for (int i = 0; i < number % 4; i++) {
            lines.add("        dx = dx.div(" + i + "); // <script>alert('" + number + "')</script>");
        }
        lines.add("        return dx;");
        lines.add("    }");
        lines.add("}");
        return source(task.number(), lines.toArray(String[]::new));
    }

    private static LessonResult with(LessonResult result, Instant startedAt, LessonResult.@Nullable Settings settings) {
        return with(result, startedAt, settings, result.epochs());
    }

    private static LessonResult with(
            LessonResult result, Instant startedAt, LessonResult.@Nullable Settings settings, List<Epoch> epochs) {
        return LessonResultBuilder.builder(result)
                .startedAt(startedAt.toString())
                .settings(settings)
                .epochs(epochs)
                .build();
    }
}
