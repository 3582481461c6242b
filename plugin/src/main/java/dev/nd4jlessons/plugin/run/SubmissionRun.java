package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.isolation.Isolation;
import dev.nd4jlessons.plugin.isolation.IsolationMode;
import dev.nd4jlessons.plugin.isolation.IsolationWords;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.submission.CompiledSubmission;
import dev.nd4jlessons.plugin.submission.GivenClasses;
import dev.nd4jlessons.plugin.submission.Note;
import dev.nd4jlessons.plugin.submission.Submission;
import dev.nd4jlessons.plugin.submission.SubmissionCompiler;
import dev.nd4jlessons.plugin.submission.SubmissionReader;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import dev.nd4jlessons.plugin.submission.compiler.SandboxedStarter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Grades what somebody handed in: reads it by the rules, compiles it apart, and checks it kept apart. */
public final class SubmissionRun implements HandedInCode {
    /** So many files that do not count are named. */
    private static final int NAMED = 20;

    private static final Duration COMPILING = Duration.ofSeconds(60);

    private final Path path;

    /** Grades the submission in {@code path}, which was found to be one. */
    public SubmissionRun(Path path) {
        this.path = path;
    }

    @Override
    public Finished run(Surroundings here, Lesson lesson, Decision decision, List<ForkArtifact> artifacts) {
        Machine machine = Machine.current();
        IsolationMode mode = Objects.requireNonNullElse(here.settings().isolation(), IsolationMode.AUTO);
        try (RunFolder folder = RunFolder.open(here.root().workFolder("submission"))) {
            Isolation isolation = Isolation.choose(
                    mode, machine.javaHome(), folder, new IsolationWords(here.messages()), here.screen()::say);
            try (Sandbox sandbox = isolation.sandbox()) {
                List<Path> course = ClassPath.toCompileSubmission(artifacts);
                Submission submission = read(here, course);
                CompiledSubmission compiled =
                        compiled(here, submission, new SandboxedStarter(sandbox, machine.javaHome(), course, folder));
                return LaidSubmission.in(folder, here, submission, compiled)
                        .graded(lesson, decision, artifacts, sandbox, machine);
            }
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }

    private Submission read(Surroundings here, List<Path> course) throws IOException {
        Submission submission = new SubmissionReader(here.course(), GivenClasses.of(course)).read(path);
        here.screen()
                .say(here.messages()
                        .get(
                                "submission.read",
                                submission.name(),
                                submission.sources().size()));
        say(here, "submission.left-aside", submission.ignored());
        say(here, "submission.refused", submission.refused());
        return submission;
    }

    private static void say(Surroundings here, String key, List<Note> notes) {
        if (notes.isEmpty()) {
            return;
        }
        here.screen().warn(here.messages().get(key, notes.size()));
        notes.stream().limit(NAMED).forEach(note -> here.screen().warn("  " + note.words(here.messages())));
        if (notes.size() > NAMED) {
            here.screen().warn("  …");
        }
    }

    private static CompiledSubmission compiled(Surroundings here, Submission submission, SandboxedStarter starter)
            throws IOException {
        try (CompilerJvm jvm = new CompilerJvm(starter, COMPILING)) {
            return new SubmissionCompiler(here.course(), jvm, here.settings().language()).compile(submission);
        }
    }
}
