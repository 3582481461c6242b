package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.backend.Reason;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.submission.CompiledSubmission;
import dev.nd4jlessons.plugin.submission.GivenClasses;
import dev.nd4jlessons.plugin.submission.Submission;
import dev.nd4jlessons.plugin.submission.SubmissionCompiler;
import dev.nd4jlessons.plugin.submission.SubmissionReader;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import dev.nd4jlessons.plugin.submission.compiler.SandboxedStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Grades one submission after the other as {@link SubmissionRun} does, with one compiler for all. */
public final class SubmissionGrader implements AutoCloseable {
    private static final Course COURSE = Course.load();
    private static final Decision CPU = new Decision("cpu", true, null, null, new Reason("", List.of()));

    private final List<ForkArtifact> artifacts;
    private final Machine machine = Machine.current();
    private final CompilerJvm compiler;
    private final GivenClasses given;

    /** Compiles in {@code sandbox}, against {@code artifacts}. */
    public SubmissionGrader(List<ForkArtifact> artifacts, RunFolder folder, Sandbox sandbox) throws IOException {
        List<Path> course = ClassPath.toCompileSubmission(artifacts);
        this.artifacts = artifacts;
        this.given = GivenClasses.of(course);
        this.compiler = new CompilerJvm(
                new SandboxedStarter(sandbox, machine.javaHome(), course, folder), Duration.ofSeconds(60));
    }

    /** A submission that was read and compiled. */
    public record Prepared(Submission submission, CompiledSubmission compiled) {}

    /** Reads and compiles what lies in {@code path}. */
    public Prepared prepare(Path path) throws IOException {
        Submission submission = new SubmissionReader(COURSE, given).read(path);
        return new Prepared(submission, new SubmissionCompiler(COURSE, compiler, Locale.ENGLISH).compile(submission));
    }

    /** Runs {@code lesson} with it, in {@code folder}. */
    public Finished grade(Surroundings here, Lesson lesson, Prepared prepared, RunFolder folder, Sandbox sandbox)
            throws IOException {
        return LaidSubmission.in(folder, here, prepared.submission, prepared.compiled)
                .graded(lesson, CPU, artifacts, sandbox, machine);
    }

    @Override
    public void close() {
        compiler.close();
    }
}
