package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Compiles the sources of a submission, as many of them as compile.
 *
 * <p>A source that does not costs its own task, and the sources that need it. Whatever task is then without a class has
 * the class that the course ships, unwritten.
 */
public final class SubmissionCompiler {
    private final Course course;
    private final CompilerJvm jvm;
    private final Locale language;

    /** Compiles with {@code jvm}, which may serve many; errors are worded in {@code language} where the compiler can. */
    public SubmissionCompiler(Course course, CompilerJvm jvm, Locale language) {
        this.course = course;
        this.jvm = jvm;
        this.language = language;
    }

    /**
     * The classes of {@code submission}.
     *
     * @throws IOException if the compiler's JVM cannot be started, the course's own classes do not compile, or this
     *     thread is interrupted
     */
    public CompiledSubmission compile(Submission submission) throws IOException {
        Attempts attempts = new Attempts(course, jvm, language, submission.sources());
        attempts.dropUntilTheRestCompiles();
        // A source may have failed for another's sake, for example because one that it names could not be parsed.
        // Helpers come first: a task may need them.
        List<CompileFault> dropped = attempts.faults().stream()
                .sorted(Comparator.comparing(fault -> holdsTask(fault.source())))
                .toList();
        if (dropped.size() > 1) {
            for (CompileFault fault : dropped) {
                attempts.takeBackIfItCompiles(fault);
            }
        }
        return new CompiledSubmission(attempts.classes(), List.copyOf(attempts.faults()));
    }

    private boolean holdsTask(SourceText source) {
        return course.tasks().stream().anyMatch((Task task) -> source.holds(task));
    }
}
