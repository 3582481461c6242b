package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.settings.SettingsReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of damage is refused in its own words, with the place. */
class TraceRefusalTest {
    @TempDir
    private Path root;

    @Test
    void aWholeTraceIsReadAndItsSettingsTaken() throws IOException {
        write(trace().toString());

        Settings settings = settings("trace.json.gz");
        Replay replay =
                Objects.requireNonNull(Replay.of(new CourseRoot(root), settings, Words.ofPlugin(Locale.ENGLISH)));

        assertThat(replay.file()).isEqualTo(root.resolve("trace.json.gz"));
        Settings following = settings.following(replay.trace());
        assertThat(following.epochs()).isEqualTo(1);
        assertThat(following.batchSize()).isEqualTo(1437);
        assertThat(following.learningRate()).isEqualTo(0.5);
        assertThat(following.hiddenUnits()).isEqualTo(2);
    }

    @Test
    void withoutThePropertyNothingIsReplayed() {
        Settings settings = new SettingsReader(Map.of(), Locale.ENGLISH).read();

        assertThat(Replay.of(new CourseRoot(root), settings, Words.ofPlugin(Locale.ENGLISH)))
                .isNull();
    }

    @Test
    void aFileThatIsNotThere() {
        assertThat(refused()).isEqualTo("""
                        trace.json.gz cannot be replayed: there is no such file
                        The likely cause is the path: a relative one counts from the course root, the folder that holds .mvn.
                        Nothing was run. What a trace holds is described on the site's page replay.html""");
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(root.resolve("trace.json.gz"));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: it is a folder
                        Set lessons.replay to the trace file itself.""");
    }

    @Test
    void plainJson() throws IOException {
        Files.writeString(root.resolve("trace.json.gz"), trace().toString());

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: it is not compressed with gzip
                        A trace is JSON that gzip has compressed. If it is plain JSON, compress it with: gzip FILE""");
    }

    @Test
    void aFileThatIsCutOff() throws IOException {
        write("{\"W1\": [[1, 2], [3");

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: it ends too early, at W1[1][1]
                        The likely cause is a download or copy that was cut off: fetch it again.""");
    }

    @Test
    void bytesThatChanged() throws IOException {
        write(trace().toString());
        byte[] bytes = Files.readAllBytes(root.resolve("trace.json.gz"));
        Arrays.fill(bytes, 2000, 2100, (byte) 0xff);
        Files.write(root.resolve("trace.json.gz"), bytes);

        assertThat(firstLines()).matches("trace\\.json\\.gz cannot be replayed: (it is damaged at|at) \\S+.*\\n.*");
    }

    @Test
    void whatIsNoJson() throws IOException {
        write("{\"W1\": [[1, NaN]]}");

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: at W1[0][1] it is not JSON
                        NaN and Infinity, comments, commas at the end and text after the end are not allowed in JSON.""");
    }

    @Test
    void aKeyThatIsMissing() throws IOException {
        damage(trace -> trace.remove("step_loss"));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: the key step_loss is missing
                        Every key is needed; the likely cause is a trace of another program.""");
    }

    @Test
    void aShapeThatDoesNotFit() throws IOException {
        damage(trace -> trace.getAsJsonArray("W2").get(4).getAsJsonArray().remove(0));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: W2[4] has 1 elements and should have 2
                        The likely cause is a list that was cut off, or hidden units, batch size or epochs that the trace itself gives otherwise.""");
    }

    @Test
    void aWordWhereANumberBelongs() throws IOException {
        damage(trace -> trace.getAsJsonArray("W1").get(1).getAsJsonArray().set(63, new JsonPrimitive("x")));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: W1[1][63] is "x" and should be a finite number
                        The likely cause is another program's format, or a value that was edited by hand.""");
    }

    @Test
    void aDataTypeThatCannotBeReplayed() throws IOException {
        damage(trace -> trace.addProperty("dtype", "float16"));

        assertThat(firstLines()).contains("dtype is \"float16\" and should be \"float64\" or \"float32\"");
    }

    @Test
    void aNumberOutOfBounds() throws IOException {
        damage(trace -> trace.addProperty("batch_size", 1438));

        assertThat(firstLines()).contains("batch_size is 1438 and should be a whole number from 1 to 1437");
    }

    @Test
    void aNetworkWithoutHiddenUnits() throws IOException {
        damage(trace -> trace.add("W1", new JsonArray()));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: W1 has 0 rows, one for each hidden unit, and should have 1 to 4096
                        W1 has the shape [hidden units, 64].""");
    }

    @Test
    void otherData() throws IOException {
        damage(trace -> trace.addProperty("mean", 4.884));

        assertThat(firstLines()).contains("mean is 4.884, and that of the course's training pixels is 4.891");
    }

    @Test
    void aRowThatDoesNotExist() throws IOException {
        damage(trace -> permutation(trace).set(17, new JsonPrimitive(1437)));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: permutations[0][17] (epoch 0, position 17) is the row 1437, and rows go from 0 to 1436
                        Rows count from 0 within the training samples, not within all samples.""");
    }

    @Test
    void aRowThatAnEpochVisitsTwice() throws IOException {
        damage(trace -> permutation(trace).set(17, new JsonPrimitive(4)));

        assertThat(firstLines()).isEqualTo("""
                        trace.json.gz cannot be replayed: permutations[0][17] (epoch 0, position 17) is the row 4, which that epoch has already at position 4
                        An epoch visits every training sample once; the likely cause is a run that drew its samples with replacement.""");
    }

    private void damage(Consumer<JsonObject> damage) throws IOException {
        JsonObject trace = trace();
        damage.accept(trace);
        write(trace.toString());
    }

    private String firstLines() {
        String refused = refused();
        assertThat(refused)
                .endsWith("\nNothing was run. What a trace holds is described on the site's page replay.html");
        return refused.substring(0, refused.lastIndexOf('\n'));
    }

    private String refused() {
        return String.valueOf(catchThrowableOfType(
                        FixableException.class,
                        () -> Replay.of(
                                new CourseRoot(root), settings("trace.json.gz"), Words.ofPlugin(Locale.ENGLISH)))
                .getMessage());
    }

    private static Settings settings(String replay) {
        return new SettingsReader(Map.of("lessons.replay", replay), Locale.ENGLISH).read();
    }

    private void write(String json) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(root.resolve("trace.json.gz")))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static JsonArray permutation(JsonObject trace) {
        return trace.getAsJsonArray("permutations").get(0).getAsJsonArray();
    }

    /** One step over all samples, two hidden units. */
    static JsonObject trace() {
        JsonObject trace = new JsonObject();
        trace.addProperty("dtype", "float64");
        trace.addProperty("learning_rate", 0.5);
        trace.addProperty("batch_size", 1437);
        trace.addProperty("epochs", 1);
        trace.addProperty("mean", 449837.0 / (1437 * 64));
        trace.addProperty("std_unbiased", 6.02460965556995);
        trace.add("W1", matrix(2, 64));
        trace.add("W2", matrix(10, 2));
        JsonArray rows = new JsonArray();
        IntStream.range(0, 1437).forEach(rows::add);
        JsonArray permutations = new JsonArray();
        permutations.add(rows);
        trace.add("permutations", permutations);
        trace.add("step_loss", vector(1));
        trace.add("epoch", epochs());
        trace.add("final_W1_row0", vector(64));
        trace.add("final_W2_row0", vector(2));
        trace.add("final_b2", vector(10));
        return trace;
    }

    private static JsonArray epochs() {
        JsonObject epoch = new JsonObject();
        epoch.addProperty("epoch", 0);
        epoch.addProperty("train_loss", 0.25);
        epoch.addProperty("val_loss", 0.25);
        epoch.addProperty("val_accuracy", 0.5);
        JsonArray epochs = new JsonArray();
        epochs.add(epoch);
        return epochs;
    }

    private static JsonArray matrix(int rows, int columns) {
        JsonArray matrix = new JsonArray();
        IntStream.range(0, rows).forEach(row -> matrix.add(vector(columns)));
        return matrix;
    }

    private static JsonArray vector(int length) {
        JsonArray vector = new JsonArray();
        IntStream.range(0, length).forEach(i -> vector.add(0.25));
        return vector;
    }
}
