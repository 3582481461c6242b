package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.compile.CompileError;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Launcher;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.fork.TimeLimit;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Compiles and checks the learner's tasks as often as it is asked to, whatever their code does. */
public final class TaskChecking {
    /** For ND4J to load on a slow machine; a check has its own limit. */
    private static final Duration START = Duration.ofMinutes(1);

    private final Surroundings here;
    private final Compilation compilation;
    private final TaskResults results;
    private final Path classes;
    private final Launcher launcher;

    /**
     * Checks what {@code here} has, on the CPU.
     *
     * @param classes where the learner's sources are compiled to; the folders of builds are left alone
     */
    public TaskChecking(Surroundings here, List<ForkArtifact> artifacts, Path classes, Launcher launcher) {
        this.here = here;
        this.compilation = new Compilation(here, artifacts);
        this.results = new TaskResults(here, StopMessage.ofChecks(here));
        this.classes = classes;
        this.launcher = launcher;
    }

    /** Compiles the implementation that was asked for to where builds have it; throws if it does not compile. */
    public static void compile(Surroundings here, List<ForkArtifact> artifacts) {
        Compilation compilation = new Compilation(here, artifacts);
        List<CompileError> errors = compilation.run();
        if (!errors.isEmpty()) {
            throw new FixableException(compilation.words(errors));
        }
    }

    /** Where the classes of a worker for {@link Launcher} come from, the learner's from {@code classes}. */
    public static WorkerPaths paths(Surroundings here, Path classes, List<ForkArtifact> artifacts) {
        return ClassPath.toRun(here.root(), List.of(classes), artifacts);
    }

    /** The compiler's errors, each with file and line; empty if the classes are now those of the sources. */
    public CompilerAnswer compile() {
        List<CompileError> errors = compilation.into(classes);
        List<String> broken = here.course().tasks().stream()
                .filter(task -> compilation.isIn(task, errors))
                .map(Task::number)
                .toList();
        String words = errors.isEmpty() ? "" : compilation.words(errors);
        return new CompilerAnswer(errors.isEmpty(), words, broken, compilation.warnings());
    }

    /**
     * What the compiler says.
     *
     * @param worked whether the classes are now those of the sources
     * @param words its errors, each with file and line
     * @param tasks the numbers of those whose files have errors
     * @param warnings what the learner should know even so
     */
    public record CompilerAnswer(boolean worked, String words, List<String> tasks, List<String> warnings) {}

    /** The results of tasks that could not be checked, since the sources do not compile. */
    public List<TaskResult> notCompiled(CompilerAnswer answer) {
        return answer.tasks().stream()
                .map(here.course()::task)
                .map(task -> results.of(task, Status.FAILED, answer.words()))
                .toList();
    }

    /**
     * Checks {@code tasks} in this order; one that ends its JVM does not keep the others from being checked.
     *
     * @param printed hears what learner's code prints, in another thread
     * @return a result for each of them; empty if {@code launcher} was told that nobody waits any more
     */
    public Optional<List<TaskResult>> check(List<Task> tasks, Consumer<String> printed) {
        Evidence evidence = new Evidence();
        List<Task> left = new ArrayList<>(tasks);
        while (!left.isEmpty()) {
            ForkResult result = launch(request(left), evidence, printed);
            if (result.outcome() == Outcome.INTERRUPTED) {
                return Optional.empty();
            }
            if (result.outcome() != Outcome.DONE) {
                evidence.stopped(culprit(result, evidence, left.get(0)), result);
            }
            left.removeIf(task -> evidence.hasAnswer(task.number()));
            if (result.outcome() == Outcome.DONE) {
                break;
            }
        }
        return Optional.of(results.of(tasks, evidence));
    }

    /** The task whose check ended the JVM; {@code first} if that did not get so far. */
    private static String culprit(ForkResult result, Evidence evidence, Task first) {
        Event.Step step = result.step();
        boolean placed = step != null && step.key().equals("check") && !evidence.hasAnswer(step.value());
        return step != null && placed ? step.value() : first.number();
    }

    private ForkResult launch(Request request, Evidence evidence, Consumer<String> printed) {
        TimeLimit limit = new TimeLimit(START, here.settings().checkTimeout());
        try {
            return launcher.launch(request, limit, new ForkListener() {
                @Override
                public void event(Event event) {
                    evidence.add(event);
                }

                @Override
                public void printed(String line) {
                    printed.accept(line);
                }
            });
        } catch (IOException e) {
            throw new EnvironmentException(here.messages().get("fork.failed", e), e);
        }
    }

    private Request request(List<Task> tasks) {
        return RequestBuilder.builder()
                .lesson(Course.GRADE)
                .tasks(tasks.stream().map(Task::number).toList())
                .train(false)
                .backend("cpu")
                .language(here.settings().language().toLanguageTag())
                .seed(here.settings().seed())
                .epochs(here.settings().epochs())
                .batchSize(here.settings().batchSize())
                .learningRate(here.settings().learningRate())
                .hiddenUnits(here.settings().hiddenUnits())
                .sizes(here.settings().sizes())
                .repeats(here.settings().repeats())
                .build();
    }
}
