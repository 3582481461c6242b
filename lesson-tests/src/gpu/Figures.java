import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.trace.Trace;
import dev.nd4jlessons.trace.TraceReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the parts of a run on a GPU, and words them as a page in Markdown; its exit code is 0 if nothing is wrong. */
public final class Figures {
    private static final String WORKER = "dev.nd4jlessons.worker.Worker";
    private static final List<String> NETWORK = List.of("3.1", "3.2", "3.3", "3.4", "3.5");

    private final List<String> worker;
    private final List<String> fresh;
    private final Path out;
    private final Path recorded;
    private boolean wrong;

    private Figures(List<String> worker, List<String> fresh, Path out, Path recorded) {
        this.worker = worker;
        this.fresh = fresh;
        this.out = out;
        this.recorded = recorded;
    }

    /** Arguments: the program gpu-java, the worker's class path, that of the course, a folder, the recorded run. */
    public static void main(String[] args) throws Exception {
        List<String> worker = List.of(args[0], args[1], WORKER);
        List<String> fresh = Arrays.asList(args[2].split(File.pathSeparator));
        Figures figures = new Figures(worker, fresh, Path.of(args[3]), Path.of(args[4]));
        figures.print();
        System.exit(figures.wrong ? 1 : 0);
    }

    private void print() throws Exception {
        Part trial = run("trial", RequestBuilder.builder(Request.about(Request.TRIAL, "cuda")));
        Part grade = run("grade", asked(Course.GRADE).tasks(Course.load().tasks().stream()
                        .map(task -> task.number())
                        .toList())
                .train(true));
        Part replay = run("replay", asked(Course.TRAIN_MLP).tasks(NETWORK).train(true).replay(recorded.toString()));
        Part products = run(
                "products",
                asked(Course.MATMUL_BENCHMARK).tasks(List.of("2.1")).sizes(List.of(256, 512, 1024, 2048, 4096)));
        say("# ND4J's CUDA backend on a GPU");
        say("");
        say("    lesson-tests/src/gpu/run FOLDER");
        say("");
        say("GPU, compute capability, driver, memory, highest clock: " + gpu());
        trial.all(Event.BackendLoaded.class).forEach(loaded -> say("\nBackend: " + loaded.backend()));
        trial(trial);
        checks(grade);
        training(grade);
        replay(replay);
        products(products);
        ends(List.of(trial, grade, replay, products));
    }

    private Part run(String name, RequestBuilder request) throws Exception {
        return Part.run(name, request.build(), worker, fresh, out);
    }

    private static RequestBuilder asked(String lesson) {
        return RequestBuilder.builder()
                .lesson(lesson)
                .backend("cuda")
                .language("en")
                .seed(42)
                .epochs(30)
                .batchSize(32)
                .learningRate(0.03)
                .hiddenUnits(30)
                .repeats(5);
    }

    private String gpu() throws Exception {
        return Files.readString(out.resolve("gpu.txt")).strip();
    }

    private void trial(Part part) {
        say("");
        say("## Trial");
        say("");
        say("| operation | largest error | allowed |");
        say("|---|---|---|");
        for (Event.Computed one : part.all(Event.Computed.class)) {
            say("| %s | %s | %s |", one.operation(), number(one.maxError()), number(one.tolerance()));
            isAtMost(one.maxError(), one.tolerance());
        }
    }

    private void checks(Part part) {
        say("");
        say("## Checks");
        say("");
        say("| task | tensor | type | largest relative error | allowed | within |");
        say("|---|---|---|---|---|---|");
        List<Check> checks =
                part.all(Event.Checked.class).stream().map(Event.Checked::check).toList();
        for (Check check : checks) {
            for (Check.Part one : check.parts()) {
                say(
                        "| %s | %s | %s | %s | %s | %d of %d |",
                        check.task(),
                        one.name(),
                        one.dataType(),
                        number(one.maxRelativeError()),
                        number(one.tolerance()),
                        one.passed(),
                        one.elements());
                wrong |= !one.withinTolerance();
            }
        }
        for (Check check : checks) {
            if (check.problem() != null) {
                wrong = true;
                say("");
                say("Task %s: %s", check.task(), check.problem());
            }
        }
    }

    private void training(Part part) {
        say("");
        say("## Training");
        say("");
        say("| epoch | training loss | validation loss | validation accuracy |");
        say("|---|---|---|---|");
        List<Epoch> epochs = part.all(Event.EpochEnded.class).stream()
                .map(Event.EpochEnded::epoch)
                .toList();
        for (Epoch epoch : epochs) {
            if (epoch.epoch() % 5 == 0 || epoch.epoch() == epochs.size() - 1) {
                say(
                        "| %d | %s | %s | %s |",
                        epoch.epoch() + 1,
                        number(epoch.trainLoss()),
                        number(epoch.validationLoss()),
                        number(epoch.validationAccuracy()));
            }
        }
        for (Event.Audited audited : part.all(Event.Audited.class)) {
            say("");
            say(
                    "Audit: %d epochs trained beside, %d again step by step; %s.",
                    audited.audit().epochs(),
                    audited.audit().rerun(),
                    audited.audit().fault() == null ? "nothing differs" : audited.audit().fault());
            wrong |= audited.audit().fault() != null;
        }
    }

    private void replay(Part part) throws Exception {
        say("");
        say("## Replay");
        say("");
        Trace trace = TraceReader.read(recorded);
        if (part.all(Event.Replayed.class).isEmpty()) {
            say("Nothing was replayed.");
        }
        for (Event.Replayed replayed : part.all(Event.Replayed.class)) {
            List<Double> losses = replayed.run().stepLosses();
            double worst = 0;
            for (int i = 0; i < losses.size(); i++) {
                double loss = losses.get(i) == null ? Double.NaN : losses.get(i);
                worst = Math.max(worst, Math.abs(loss - trace.stepLosses()[i])); // if one is NaN, the result is
            }
            say(
                    "%d of %d steps; the losses differ from the recorded ones by %.2g at most.",
                    losses.size(), trace.stepLosses().length, worst);
        }
        for (Event.FaultFound found : part.all(Event.FaultFound.class)) {
            say("Differs: " + found.fault());
            wrong = true;
        }
    }

    private void products(Part part) {
        say("");
        say("## Products");
        say("");
        say("| n | method | type | median, ms | GFLOPS | bound | there, ms | back, ms | error | allowed |");
        say("|---|---|---|---|---|---|---|---|---|---|");
        for (Event.Measured measured : part.all(Event.Measured.class)) {
            Measurement one = measured.measurement();
            say(
                    "| %d | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                    one.size(),
                    one.method(),
                    one.dataType(),
                    milliseconds(one.medianSeconds()),
                    number(one.gflops()),
                    number(one.boundGflops()),
                    milliseconds(one.sendSeconds()),
                    milliseconds(one.fetchSeconds()),
                    number(one.maxError()),
                    number(one.tolerance()));
            isAtMost(one.maxError(), one.tolerance());
        }
    }

    private void isAtMost(Double figure, double bound) {
        wrong |= figure == null || !(figure <= bound);
    }

    /** How each part ended, and why where it did not end well. */
    private void ends(List<Part> parts) {
        say("");
        say("## How it ended");
        say("");
        for (Part part : parts) {
            say("- %s: %s", part.name(), part.end());
            List<Event.Failed> failures = part.all(Event.Failed.class);
            boolean ended = !part.all(Event.Bye.class).isEmpty();
            failures.forEach(failed ->
                    say("- %s failed: %s", part.name(), failed.problem().values()));
            if (!ended) {
                say("- %s did not end by itself", part.name());
            }
            if (!ended || !failures.isEmpty()) {
                wrong = true;
                say("- the last words of %s:", part.name());
                part.lastWords().forEach(line -> say("  `" + line + "`"));
            }
        }
    }

    private static String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, "%.4g", value);
    }

    private static String milliseconds(Double seconds) {
        return seconds == null ? "-" : String.format(Locale.ROOT, "%.3f", seconds * 1e3);
    }

    private static void say(String pattern, Object... values) {
        System.out.println(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values));
    }
}
