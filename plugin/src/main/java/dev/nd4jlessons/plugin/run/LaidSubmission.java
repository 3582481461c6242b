package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.backend.Decision;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.LessonLauncher;
import dev.nd4jlessons.plugin.fork.Machine;
import dev.nd4jlessons.plugin.fork.WorkerFolders;
import dev.nd4jlessons.plugin.fork.WorkerHomes;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.isolation.IsolationWords;
import dev.nd4jlessons.plugin.isolation.Level;
import dev.nd4jlessons.plugin.isolation.LimitHit;
import dev.nd4jlessons.plugin.isolation.Limits;
import dev.nd4jlessons.plugin.isolation.RunFolder;
import dev.nd4jlessons.plugin.isolation.Sandbox;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.plugin.submission.CompiledSubmission;
import dev.nd4jlessons.plugin.submission.Note;
import dev.nd4jlessons.plugin.submission.SelfForward;
import dev.nd4jlessons.plugin.submission.SourceText;
import dev.nd4jlessons.plugin.submission.SourceTree;
import dev.nd4jlessons.plugin.submission.Submission;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A submission whose sources and classes lie in folders of this run, ready to be checked. */
final class LaidSubmission {
    /** Beside the wall clock: a worker with many threads computes longer than it takes. */
    private static final int PROCESSORS = 2;

    private final RunFolder folder;
    private final Surroundings here;
    private final Submission submission;
    private final CompiledSubmission compiled;
    private final CourseRoot.Module module;

    private LaidSubmission(
            RunFolder folder,
            Surroundings here,
            Submission submission,
            CompiledSubmission compiled,
            CourseRoot.Module module) {
        this.folder = folder;
        this.here = here.running(module);
        this.submission = submission;
        this.compiled = compiled;
        this.module = module;
    }

    /** Lays it out in {@code folder}, which no worker can see but for the classes. */
    static LaidSubmission in(RunFolder folder, Surroundings here, Submission submission, CompiledSubmission compiled)
            throws IOException {
        Path sources = folder.create("sources").resolve("java");
        SourceTree.write(submission, sources);
        Path classes = folder.create("classes");
        for (Map.Entry<String, byte[]> entry : compiled.classes().entrySet()) {
            Path file = classes.resolve(entry.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        return new LaidSubmission(folder, here, submission, compiled, new CourseRoot.Module(sources, sources, classes));
    }

    /** Runs {@code lesson} with it. */
    Finished graded(Lesson lesson, Decision decision, List<ForkArtifact> artifacts, Sandbox sandbox, Machine machine) {
        Duration cpu = here.settings().timeout().multipliedBy(PROCESSORS);
        Launchers launchers = (name, paths, backend) -> new LessonLauncher(
                machine,
                paths,
                Map.of(),
                folder.path(),
                new WorkerFolders(here.root().workFolder("submission")),
                WorkerHomes.in(sandbox, machine, folder, cpu));
        WorkerPaths paths = ClassPath.toRunSubmission(module.classes(), artifacts);
        Finished finished = new LessonFork(
                        here, lesson, launchers, (results, evidence) -> amended(results, evidence, sandbox.level()))
                .run(decision, paths, List.of(), soFar -> {});
        String level = sandbox.level().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return finished.with(LessonResultBuilder.builder(finished.result())
                .submission(submission.name())
                .isolation(level)
                .message(asTheyNamedIt(finished.result().message()))
                .build());
    }

    private List<TaskResult> amended(List<TaskResult> results, Evidence evidence, Level level) {
        return results.stream().map(result -> amended(result, evidence, level)).toList();
    }

    private TaskResult amended(TaskResult result, Evidence evidence, Level level) {
        Task task = here.course().task(result.task());
        Optional<String> broken = broken(task);
        if (broken.isPresent()) {
            return TaskResultBuilder.builder(result)
                    .status(Status.FAILED)
                    .points(0)
                    .message(broken.get())
                    .build();
        }
        String message = asTheyNamedIt(result.message())
                + limit(task, evidence, level).map(words -> "\n" + words).orElse("")
                + selfForward(task, result).map(words -> "\n" + words).orElse("");
        String location = result.location();
        return TaskResultBuilder.builder(result)
                .message(message)
                .location(location == null ? null : asTheyNamedIt(location))
                .build();
    }

    /** Why the task has no class of its own although there is a source, or would be one. */
    private Optional<String> broken(Task task) {
        List<Note> problems = submission.problems(task);
        if (!problems.isEmpty()) {
            return Optional.of(
                    problems.stream().map(note -> note.words(here.messages())).collect(Collectors.joining("\n")));
        }
        return compiled.fault(task).map(fault -> fault.words(here.messages()));
    }

    /** Which limit the code ran into, if one: where nothing is kept apart, the heap alone has one. */
    private Optional<String> limit(Task task, Evidence evidence, Level level) {
        Check check = evidence.checks().get(task.number());
        ForkResult stop = evidence.stops().get(task.number());
        Optional<LimitHit> hit = Optional.empty();
        if (check != null && check.problem() != null && check.problem().kind() == Problem.Kind.THREW) {
            hit = LimitHit.find(
                    0, List.of(), List.of(String.join(": ", check.problem().values())));
        } else if (stop != null) {
            int code = stop.exitCode() == null ? 0 : stop.exitCode();
            hit = LimitHit.find(code, stop.tail(), List.of());
        }
        Limits limits = Limits.forHeap(1024, here.settings().timeout().multipliedBy(PROCESSORS));
        return hit.filter(found -> level != Level.NONE || found == LimitHit.HEAP)
                .map(found -> new IsolationWords(here.messages()).limit(found, limits));
    }

    /** Whether a backward pass that was found right reaches a forward pass: then it may be made of differences. */
    private Optional<String> selfForward(Task task, TaskResult result) {
        if (result.status() != Status.PASSED) {
            return Optional.empty();
        }
        return SelfForward.find(task, compiled.classes().values())
                .map(way -> here.messages().get("submission.self-forward", String.join(" > ", way.methods())));
    }

    /** Files as the learner knows them, not as they lie here. */
    private String asTheyNamedIt(String text) {
        String named = text;
        for (SourceText source : submission.sources()) {
            named = named.replace(here.root().name(module.sources().resolve(source.path())), source.origin());
        }
        return named;
    }
}
