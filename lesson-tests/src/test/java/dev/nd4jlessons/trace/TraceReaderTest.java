package dev.nd4jlessons.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.Split;
import dev.nd4jlessons.digits.Standardisation;
import dev.nd4jlessons.digits.TrainingData;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsTheRecordedRun() throws Exception {
        Trace trace = TraceReader.read(write(recorded()));

        assertThat(trace.precision()).isEqualTo(Precision.FLOAT64);
        assertThat(trace.hiddenUnits()).isEqualTo(30);
        assertThat(trace.epochs()).hasSize(30);
        assertThat(trace.stepLosses()).hasSize(30 * trace.stepsPerEpoch()).startsWith(2.6219769729959337);
        assertThat(trace.finals()).containsOnlyKeys(Trace.FINALS);
    }

    @Test
    void theDataThatItAsksForAreTheCourses() {
        Digits digits = Digits.load();
        Split split = Split.of(digits.size(), TrainingData.SPLIT_SEED);
        Standardisation standardisation = Standardisation.of(digits, split.train());

        assertThat(Trace.MEAN).isCloseTo(standardisation.mean(), within(1e-12));
        assertThat(Trace.DEVIATION).isCloseTo(standardisation.deviation(), within(1e-9));
        assertThat(Trace.TRAINING_SAMPLES).isEqualTo(split.train().length);
        assertThat(Trace.PIXELS).isEqualTo(Digits.PIXELS);
        assertThat(Trace.CLASSES).isEqualTo(Digits.CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dtype",
                "learning_rate",
                "batch_size",
                "epochs",
                "mean",
                "std_unbiased",
                "W1",
                "W2",
                "permutations",
                "step_loss",
                "epoch",
                "final_W1_row0",
                "final_W2_row0",
                "final_b2"
            })
    void everyKeyIsNeeded(String key) throws Exception {
        refuses(write(damaged(trace -> trace.remove(key))), "missing", key);
    }

    @Test
    void aRowOutOfRangeIsNamedWithEpochAndPosition() throws Exception {
        refuses(
                write(damaged(trace -> set(trace, 1437, "permutations", 3, 17))),
                "row-range",
                "3",
                "17",
                "1437",
                "1436");
    }

    @Test
    void aRowThatAnEpochVisitsTwiceIsNamedWithBothPositions() throws Exception {
        JsonObject trace = recorded();
        int row = trace.getAsJsonArray("permutations")
                .get(2)
                .getAsJsonArray()
                .get(5)
                .getAsInt();
        set(trace, row, "permutations", 2, 9);

        refuses(write(trace), "row-twice", "2", "9", Integer.toString(row), "5");
    }

    @Test
    void aShapeThatDoesNotFitIsNamedWithBothLengths() throws Exception {
        Consumer<JsonObject> damage =
                trace -> trace.getAsJsonArray("W2").get(4).getAsJsonArray().remove(0);

        refuses(write(damaged(damage)), "length", "W2[4]", "29", "30");
    }

    @Test
    void aLossThatIsMissingIsACountThatDoesNotFit() throws Exception {
        refuses(
                write(damaged(trace -> trace.getAsJsonArray("step_loss").remove(7))),
                "length",
                "step_loss",
                "1349",
                "1350");
    }

    @Test
    void aWordWhereANumberBelongsIsNamedWithItsPlace() throws Exception {
        Consumer<JsonObject> damage =
                trace -> trace.getAsJsonArray("W1").get(0).getAsJsonArray().set(12, new JsonPrimitive("x"));

        refuses(write(damaged(damage)), "unexpected", "W1[0][12]", "\"x\"", "legal.number");
    }

    @Test
    void anEpochOutOfOrderIsNamed() throws Exception {
        Consumer<JsonObject> damage =
                trace -> trace.getAsJsonArray("epoch").get(1).getAsJsonObject().addProperty("epoch", 5);

        refuses(write(damaged(damage)), "unexpected", "epoch[1].epoch", "5", "legal.whole", "1", "1");
    }

    @Test
    void dataThatWereStandardisedOtherwiseAreRefused() throws Exception {
        refuses(
                write(damaged(trace -> trace.addProperty("mean", 4.88))),
                "other-data",
                "mean",
                "4.88",
                Double.toString(Trace.MEAN));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        refuses(folder.resolve("none.json.gz"), "absent");
    }

    @Test
    void aFolderIsRefused() {
        refuses(folder, "folder");
    }

    @Test
    void plainJsonIsRefused() throws Exception {
        refuses(Files.writeString(folder.resolve("plain.json"), recorded().toString()), "not-gzip");
    }

    @Test
    void anEmptyFileIsRefused() throws Exception {
        refuses(Files.createFile(folder.resolve("empty")), "not-gzip");
    }

    @Test
    void aFileThatIsCutOffIsRefusedWithThePlaceWhereItEnds() throws Exception {
        Path whole = write(recorded());
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        TraceException refused = refused(whole);

        assertThat(refused.key()).isEqualTo("truncated");
        assertThat(refused.values().get(0)).contains("[");
    }

    @Test
    void textAfterTheEndIsRefused() throws Exception {
        assertThat(refused(write("{} {}")).key()).isEqualTo("not-json");
    }

    @Test
    void aNumberThatJsonDoesNotKnowIsRefusedWithItsPlace() throws Exception {
        refuses(write("{\"W1\": [[1, NaN]]}"), "not-json", "W1[0][1]");
    }

    @Test
    void aListIsNoTrace() throws Exception {
        refuses(write("[]"), "unexpected", "$", "[]", "legal.object");
    }

    private static void refuses(Path file, String key, String... values) {
        TraceException refused = refused(file);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.values()).containsExactly(values);
    }

    private static TraceException refused(Path file) {
        return Objects.requireNonNull(
                catchThrowableOfType(TraceException.class, () -> TraceReader.read(file)), "It was not refused");
    }

    private static void set(JsonObject trace, int value, String key, int first, int second) {
        JsonArray row = trace.getAsJsonArray(key).get(first).getAsJsonArray();
        row.set(second, new JsonPrimitive(value));
    }

    private static JsonObject damaged(Consumer<JsonObject> damage) throws IOException {
        JsonObject trace = recorded();
        damage.accept(trace);
        return trace;
    }

    private static JsonObject recorded() throws IOException {
        InputStream file = Objects.requireNonNull(
                TraceReaderTest.class.getResourceAsStream("/dev/nd4jlessons/trace/mlp-trace-seed0.json.gz"));
        try (var text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(text).getAsJsonObject();
        }
    }

    private Path write(JsonElement json) throws IOException {
        return write(json.toString());
    }

    private Path write(String json) throws IOException {
        Path file = folder.resolve("trace.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
