import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Words the events of a run on a GPU as a page in Markdown; its exit code is 0 if nothing in it is wrong. */
public final class Figures {
    private final Path folder;
    private final Path recorded;
    private boolean wrong;

    private Figures(Path folder, Path recorded) {
        this.folder = folder;
        this.recorded = recorded;
    }

    public static void main(String[] args) throws IOException {
        Figures figures = new Figures(Path.of(args[0]), Path.of(args[1]));
        figures.print();
        System.exit(figures.wrong ? 1 : 0);
    }

    private void print() throws IOException {
        say("# ND4J's CUDA backend on a GPU");
        say("");
        say("    lesson-tests/src/gpu/run FOLDER");
        say("");
        say("GPU, compute capability, driver, memory, highest clock: " + text("gpu.txt").strip());
        for (JsonObject loaded : events("trial", "BackendLoaded")) {
            say("");
            say("Backend: " + loaded.getAsJsonObject("backend"));
        }
        trial();
        checks();
        training();
        replay();
        products();
        ends();
    }

    private void trial() throws IOException {
        say("");
        say("## Trial");
        say("");
        say("| operation | largest error | allowed |");
        say("|---|---|---|");
        for (JsonObject one : events("trial", "Computed")) {
            say("| %s | %s | %s |", string(one, "operation"), number(one, "maxError"), number(one, "tolerance"));
            isAtMost(one, "maxError", "tolerance");
        }
    }

    private void checks() throws IOException {
        say("");
        say("## Checks");
        say("");
        say("| task | tensor | type | largest relative error | allowed | within |");
        say("|---|---|---|---|---|---|");
        for (JsonObject checked : events("grade", "Checked")) {
            JsonObject check = checked.getAsJsonObject("check");
            for (var element : check.getAsJsonArray("parts")) {
                JsonObject part = element.getAsJsonObject();
                say(
                        "| %s | %s | %s | %s | %s | %s of %s |",
                        string(check, "task"),
                        string(part, "name"),
                        string(part, "dataType"),
                        number(part, "maxRelativeError"),
                        number(part, "tolerance"),
                        string(part, "passed"),
                        string(part, "elements"));
                wrong |= !string(part, "passed").equals(string(part, "elements"));
            }
            if (check.has("problem")) {
                wrong = true;
                say("");
                say("Task %s: %s", string(check, "task"), check.get("problem"));
                say("");
            }
        }
    }

    private void training() throws IOException {
        say("");
        say("## Training");
        say("");
        say("| epoch | training loss | validation loss | validation accuracy |");
        say("|---|---|---|---|");
        List<JsonObject> epochs = events("grade", "EpochEnded");
        for (JsonObject ended : epochs) {
            JsonObject epoch = ended.getAsJsonObject("epoch");
            int index = epoch.get("epoch").getAsInt();
            if (index % 5 == 0 || index == epochs.size() - 1) {
                say(
                        "| %d | %s | %s | %s |",
                        index + 1,
                        number(epoch, "trainLoss"),
                        number(epoch, "validationLoss"),
                        number(epoch, "validationAccuracy"));
            }
        }
    }

    private void replay() throws IOException {
        say("");
        say("## Replay");
        say("");
        if (events("replay", "Replayed").isEmpty()) {
            say("Nothing was replayed.");
        }
        for (JsonObject event : events("replay", "Replayed")) {
            JsonObject run = event.getAsJsonObject("run");
            var losses = run.getAsJsonArray("stepLosses");
            double worst = 0;
            var expected = recording().getAsJsonArray("step_loss");
            for (int i = 0; i < losses.size(); i++) {
                double loss = losses.get(i).isJsonNull() ? Double.NaN : losses.get(i).getAsDouble();
                worst = Math.max(worst, Math.abs(loss - expected.get(i).getAsDouble())); // if one is NaN, the result is
            }
            say("%d of %d steps; the losses differ from the recorded ones by %.2g at most.", losses.size(), expected.size(), worst);
        }
        for (JsonObject fault : events("replay", "FaultFound")) {
            say("Differs: " + fault);
            wrong = true;
        }
    }

    private void products() throws IOException {
        say("");
        say("## Products");
        say("");
        say("| n | method | type | median, ms | GFLOPS | bound | there, ms | back, ms | error | allowed |");
        say("|---|---|---|---|---|---|---|---|---|---|");
        for (JsonObject event : events("products", "Measured")) {
            JsonObject one = event.getAsJsonObject("measurement");
            say(
                    "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                    string(one, "size"),
                    string(one, "method"),
                    string(one, "dataType"),
                    milliseconds(one, "medianSeconds"),
                    number(one, "gflops"),
                    number(one, "boundGflops"),
                    milliseconds(one, "sendSeconds"),
                    milliseconds(one, "fetchSeconds"),
                    number(one, "maxError"),
                    number(one, "tolerance"));
            isAtMost(one, "maxError", "tolerance");
        }
    }

    private void isAtMost(JsonObject figures, String figure, String bound) {
        wrong |= !figures.has(figure) || !(figures.get(figure).getAsDouble() <= figures.get(bound).getAsDouble());
    }

    /** How each part ended, and why where it did not end well. */
    private void ends() throws IOException {
        say("");
        say("## How it ended");
        say("");
        text("steps.txt").lines().forEach(line -> say("- " + line));
        for (String part : List.of("trial", "grade", "replay", "products")) {
            List<JsonObject> failures = events(part, "Failed");
            boolean ended = !events(part, "Bye").isEmpty();
            failures.forEach(failed ->
                    say("- %s failed: %s", part, failed.getAsJsonObject("problem").get("values")));
            if (!ended) {
                say("- %s did not end by itself", part);
            }
            if (!ended || !failures.isEmpty()) {
                wrong = true;
                say("- the last words of %s:", part);
                List<String> log = text(part + ".log").lines().toList();
                log.subList(Math.max(0, log.size() - 5), log.size()).forEach(line -> say("  `" + line + "`"));
            }
        }
    }

    private JsonObject recording() throws IOException {
        try (var reader = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(recorded)), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }

    private List<JsonObject> events(String part, String type) throws IOException {
        List<JsonObject> events = new ArrayList<>();
        for (String line : text(part + ".jsonl").lines().toList()) {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject();
            if (event.get("event").getAsString().equals(type)) {
                events.add(event.getAsJsonObject("data"));
            }
        }
        return events;
    }

    private String text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path) ? Files.readString(path) : "";
    }

    private static String string(JsonObject object, String name) {
        return object.has(name) ? object.get(name).getAsString() : "-";
    }

    private static String number(JsonObject object, String name) {
        return object.has(name) ? String.format(Locale.ROOT, "%.4g", object.get(name).getAsDouble()) : "-";
    }

    private static String milliseconds(JsonObject object, String name) {
        return object.has(name) ? String.format(Locale.ROOT, "%.3f", object.get(name).getAsDouble() * 1e3) : "-";
    }

    private static void say(String pattern, Object... values) {
        System.out.println(values.length == 0 ? pattern : String.format(Locale.ROOT, pattern, values));
    }
}
