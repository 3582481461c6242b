package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.reading.Reading;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes a lesson's verdict from measurements alone.
 *
 * <p>The first rule that has something to say decides: what is wrong before what is missing, and what is missing before
 * what is right. A lesson passes only if every measurement that it asks for is there.
 */
final class Verdicts {
    private final Lesson lesson;
    private final CourseRoot root;
    private final Settings settings;
    private final Messages messages;
    private final Messages checkMessages;
    private final StopMessage stopMessage;
    private final TaskVerdicts taskVerdicts;
    private final AuditVerdict audit;
    private final @Nullable ReplayVerdict replay;

    Verdicts(Lesson lesson, Surroundings here, StopMessage stopMessage) {
        this.lesson = lesson;
        this.root = here.root();
        this.settings = here.settings();
        this.messages = here.messages();
        this.checkMessages = here.checkMessages();
        this.stopMessage = stopMessage;
        this.taskVerdicts = new TaskVerdicts(messages, Commands.of(lesson), settings.solution(), here.course());
        this.audit = new AuditVerdict(here, Commands.of(lesson));
        this.replay = here.replay() == null ? null : new ReplayVerdict(here, here.replay());
    }

    /** The verdict on a run that was to be on the backend {@code asked}. */
    Judgement of(Evidence evidence, List<TaskResult> tasks, String asked) {
        return Stream.<Supplier<Optional<Judgement>>>of(
                        () -> wrongBackend(evidence, asked),
                        () -> interrupted(evidence.end()),
                        () -> audit.words(evidence.audit()).map(Judgement::failed),
                        () -> differs(evidence, tasks),
                        () -> taskVerdicts.wrong(checked(tasks, evidence)),
                        () -> stopped(evidence.end()),
                        () -> failure(evidence),
                        () -> wrongProduct(evidence.measurements()),
                        () -> Impossible.judge(evidence.measurements(), messages, Commands.of(lesson)),
                        () -> taskVerdicts.unwritten(tasks),
                        () -> taskVerdicts.wrong(tasks))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> complete(evidence));
    }

    /** The tasks that have an answer of their own: what stopped the lesson before them is worded by another rule. */
    private static List<TaskResult> checked(List<TaskResult> tasks, Evidence evidence) {
        return tasks.stream()
                .filter(task -> evidence.hasAnswer(task.task())
                        || evidence.tasksNotReached().contains(task.task()))
                .toList();
    }

    private Optional<Judgement> wrongBackend(Evidence evidence, String asked) {
        Backend loaded = evidence.backend();
        return loaded == null || loaded.name().equals(asked)
                ? Optional.empty()
                : Optional.of(Judgement.broken(messages.get("backend.other", asked, loaded.name())));
    }

    private Optional<Judgement> interrupted(ForkResult end) {
        return end.outcome() == Outcome.INTERRUPTED
                ? Optional.of(Judgement.broken(stopMessage.of(end, null)))
                : Optional.empty();
    }

    /** A replay says where code goes wrong, which is more than that it does. */
    private Optional<Judgement> differs(Evidence evidence, List<TaskResult> tasks) {
        return replay == null
                ? Optional.empty()
                : replay.differs(evidence, taskVerdicts.wrong(checked(tasks, evidence)));
    }

    /** While it trains, learner's code runs; before that and in the benchmark, ND4J does. */
    private Optional<Judgement> stopped(ForkResult end) {
        if (end.outcome() == Outcome.DONE) {
            return Optional.empty();
        }
        Event.Step step = end.step();
        boolean learners = end.outcome() == Outcome.TIMED_OUT
                || end.outcome() == Outcome.FLOODED
                || end.outcome() == Outcome.GARBLED
                || (step != null && List.of("train", "locate", "check").contains(step.key()));
        String message = stopMessage.of(end, null);
        return Optional.of(learners ? Judgement.stopped(message) : Judgement.broken(message));
    }

    private Optional<Judgement> failure(Evidence evidence) {
        Problem problem = evidence.failure();
        if (problem == null) {
            return Optional.empty();
        }
        String key = "problem." + problem.kind();
        String what = checkMessages.has(key)
                ? checkMessages.get(key, problem.values().toArray())
                : problem.kind() + " " + String.join(", ", problem.values());
        Event.Step step = evidence.end().step();
        boolean learners = problem.location() != null
                || (step != null && List.of("train", "locate").contains(step.key()));
        String place = problem.location() == null ? root.name(evidence.end().log()) : problem.location();
        String message = messages.get("verdict.failure", what, place, Commands.of(lesson), settings.solution());
        return Optional.of(learners ? Judgement.stopped(message) : Judgement.broken(message));
    }

    private Optional<Judgement> wrongProduct(List<Measurement> measurements) {
        return measurements.stream()
                .filter(measured -> measured.maxError() != null && !(measured.maxError() <= measured.tolerance()))
                .findFirst()
                .map(wrong -> Judgement.broken(messages.get(
                        "verdict.wrong-product",
                        wrong.method(),
                        Integer.toString(wrong.size()),
                        Objects.requireNonNull(wrong.maxError()),
                        wrong.tolerance())));
    }

    private Judgement complete(Evidence evidence) {
        return switch (lesson.name()) {
            case Course.DEVICE_CHECK ->
                evidence.devices().isEmpty()
                        ? incompleteEvidence(evidence)
                        : Judgement.passed(messages.get("verdict.device-check"));
            case Course.MATMUL_BENCHMARK ->
                measuredSizes(evidence)
                        ? Judgement.passed(messages.get(ofWhom("verdict.matmul-benchmark")))
                        : incompleteEvidence(evidence);
            default -> trained(evidence);
        };
    }

    private boolean measuredSizes(Evidence evidence) {
        List<Integer> measured =
                evidence.measurements().stream().map(Measurement::size).toList();
        return measured.containsAll(settings.sizes());
    }

    private Judgement trained(Evidence evidence) {
        Training training = new Training(evidence.epochs(), evidence.predictions());
        if (!training.isComplete(settings.epochs()) || !training.isConsistent()) {
            return incompleteEvidence(evidence);
        }
        if (replay != null) {
            return replay.agrees(evidence);
        }
        String accuracy = Figures.percent(training.accuracy());
        String threshold = Figures.shortPercent(settings.accuracyThreshold());
        return training.accuracy() >= settings.accuracyThreshold()
                ? Judgement.passed(
                        messages.get(ofWhom("verdict.trained"), lesson.tasks().size(), accuracy, threshold))
                : Judgement.failed(missed(evidence, accuracy, threshold));
    }

    /** What the figures show, what was changed, and a command that takes back what they speak against. */
    private String missed(Evidence evidence, String accuracy, String threshold) {
        LessonResult.Settings asked = new LessonResult.Settings(
                settings.epochs(), settings.batchSize(), settings.learningRate(), settings.hiddenUnits());
        Reading reading = Reading.of(evidence.epochs(), asked, evidence.firstLayer());
        List<String> changed = Again.changed(settings);
        List<String> lines = new ArrayList<>();
        lines.add(messages.get("verdict.accuracy", accuracy, Integer.toString(settings.epochs()), threshold));
        lines.addAll(reading.sentences(Words.ofReading(messages.locale())));
        if (lines.size() == 1 && changed.isEmpty()) {
            lines.add(messages.get("verdict.too-low"));
        }
        if (!changed.isEmpty()) {
            lines.add(messages.get("verdict.changed", String.join(", ", changed)));
        }
        lines.add(messages.get("verdict.again", Again.command(Commands.of(lesson), settings, reading)));
        return String.join("\n", lines);
    }

    /** That the solution is right says nothing of the learner's tasks, and must not sound as if it did. */
    private String ofWhom(String key) {
        return settings.solution() ? key + ".solution" : key;
    }

    /** It said its last word and left something out: nothing that a learner should be able to bring about. */
    private Judgement incompleteEvidence(Evidence evidence) {
        return Judgement.broken(messages.get(
                "verdict.incomplete-evidence",
                Integer.toString(evidence.epochs().size()),
                Integer.toString(settings.epochs()),
                Integer.toString(evidence.predictions().size()),
                Integer.toString(Training.VALIDATION_SAMPLES),
                root.name(evidence.end().log())));
    }
}
