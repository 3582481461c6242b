package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.fork.ForkResult;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.plugin.settings.SettingsReader;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Evidence and surroundings for tests, as workers and users make them. */
public final class Given {
    private Given() {}

    /** A quiet place with two epochs, a threshold of 0.94 and the settings {@code more}. */
    public static Surroundings surroundings(Path root, Screen screen, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("lessons.epochs", "2"));
        settings.putAll(more);
        return Surroundings.of(
                Course.load(), new CourseRoot(root), new SettingsReader(settings, Locale.ENGLISH).read(), screen);
    }

    /** How a worker ended at a step. */
    public static ForkResult ended(Outcome outcome, Integer exitCode, String stepKey, String stepValue, int seconds) {
        return new ForkResult(
                outcome,
                exitCode,
                new Event.Step(stepKey, stepValue),
                List.of("the last line"),
                Path.of("output.log"),
                null,
                Duration.ofSeconds(seconds));
    }

    /** A worker that said its last word after training. */
    static ForkResult done() {
        return ended(Outcome.DONE, null, "train", "1", 3);
    }

    /** Evidence of a good run of train-mlp with these statuses of its five tasks. */
    static Evidence evidence(Status... statuses) {
        Evidence evidence = new Evidence();
        evidence.add(new Event.BackendLoaded(new Backend("cpu", "CPU", "1.0.0-M2.1", "OPENBLAS", 1, "FLOAT")));
        for (int i = 0; i < statuses.length; i++) {
            evidence.add(new Event.Checked(check("3." + (i + 1), statuses[i])));
        }
        return evidence;
    }

    /** Evidence in which all is right, with {@code wrong} of the 360 samples not recognised. */
    static Evidence trained(int wrong) {
        Evidence evidence = evidence(Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED);
        double accuracy = (360 - wrong) / 360.0;
        evidence.add(new Event.EpochEnded(new Epoch(0, 1.5, 1.2, 0.5)));
        evidence.add(new Event.EpochEnded(new Epoch(1, 1.0, 0.9, accuracy)));
        evidence.add(new Event.Predicted(predictions(wrong)));
        evidence.ended(done());
        return evidence;
    }

    static List<Prediction> predictions(int wrong) {
        return IntStream.range(0, 360)
                .mapToObj(row -> new Prediction(row, 3, row < wrong ? 8 : 3, 0.9, null))
                .toList();
    }

    /** What is measured of a task that ends like this. */
    public static Check check(String task, Status status) {
        return switch (status) {
            case PASSED -> new Check(task, List.of(part(1e-9, 12)), null, null);
            case FAILED -> new Check(task, List.of(part(0.5, 3)), null, null);
            case NOT_STARTED -> problem(task, Problem.Kind.NOT_WRITTEN, task);
            case BLOCKED -> problem(task, Problem.Kind.BLOCKED, "3.1");
            case ERROR -> new Check(task, List.of(), null, null);
        };
    }

    private static Check problem(String task, Problem.Kind kind, String value) {
        return new Check(task, List.of(), new Problem(kind, List.of(value), null, List.of()), null);
    }

    private static Check.Part part(double error, long passed) {
        return new Check.Part(
                "dW", "double", new long[] {3, 4}, 12, error, 1e-6, new long[] {1, 2}, 1.0, 1.5, passed, 12 - passed);
    }

    /** A screen that writes down what it is told. */
    public static class Recording implements Screen {
        public final List<String> lines = new ArrayList<>();

        @Override
        public void say(String line) {
            lines.add(line);
        }

        @Override
        public void warn(String line) {
            lines.add("WARN " + line);
        }

        @Override
        public void task(Status status, String name, String text) {
            lines.add(status + " " + name + " " + text);
        }

        @Override
        public void verdict(Verdict verdict, String text) {
            lines.add(verdict + " " + text);
        }

        @Override
        public void progress(int done, int total, String caption, String line) {
            lines.add(line);
        }
    }
}
