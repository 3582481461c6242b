package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ReferenceTrainingTest {
    private static final Digits DIGITS = Digits.load();

    /** PyTorch's run adds 1e-10 inside softmax and logarithm, which is worth about 1e-8 in the end. */
    @Test
    void followsARunOfPyTorchInEveryFigure() throws IOException {
        JsonObject trace = trace();
        TrainingPlan plan = new TrainingPlan(ElementType.DOUBLE, 30, 30, 32, 0.03, 0);
        ReferenceTraining reference = new ReferenceTraining(plan, Samples.training(DIGITS, ElementType.DOUBLE));
        Validation validation = new Validation(DIGITS, ElementType.DOUBLE);
        reference.set(new Weights(64, 30, 10, flat(trace, "W1"), new double[30], flat(trace, "W2"), new double[10]));
        double[] stepLosses = numbers(trace.get("step_loss"));

        for (int epoch = 0; epoch < 30; epoch++) {
            int[] order = StreamSupport.stream(
                            trace.getAsJsonArray("permutations")
                                    .get(epoch)
                                    .getAsJsonArray()
                                    .spliterator(),
                            false)
                    .mapToInt(JsonElement::getAsInt)
                    .toArray();
            double[] losses = reference.epoch(order);
            for (int step = 0; step < 45; step++) {
                assertThat(losses[step]).isCloseTo(stepLosses[45 * epoch + step], within(1e-7));
            }
            JsonObject figures = trace.getAsJsonArray("epoch").get(epoch).getAsJsonObject();
            Validation.Judgement judgement = validation.judge(reference.weights());
            assertThat(judgement.loss()).isCloseTo(figures.get("val_loss").getAsDouble(), within(1e-7));
            assertThat(judgement.accuracy())
                    .isCloseTo(figures.get("val_accuracy").getAsDouble(), within(1e-12));
        }
        assertThat(row(reference.weights().w1(), 64))
                .containsExactly(numbers(trace.get("final_W1_row0")), within(1e-7));
        assertThat(row(reference.weights().w2(), 30))
                .containsExactly(numbers(trace.get("final_W2_row0")), within(1e-7));
        assertThat(reference.weights().b2()).containsExactly(numbers(trace.get("final_b2")), within(1e-7));
    }

    @Test
    void inFloat32EveryParameterIsAFloat32Number() {
        TrainingPlan plan = new TrainingPlan(ElementType.FLOAT, 5, 1, 32, 0.03, 0);
        ReferenceTraining reference = new ReferenceTraining(plan, Samples.training(DIGITS, ElementType.FLOAT));
        reference.epoch(plan.order(1437).order(0));

        for (Figure parameter : StepCheck.PARAMETERS) {
            for (double value : reference.weights().of(parameter)) {
                assertThat((double) (float) value).isEqualTo(value);
            }
        }
    }

    @Test
    void weightsOutliveTheTrainingThatTheyWereTakenFrom() {
        TrainingPlan plan = new TrainingPlan(ElementType.FLOAT, 5, 1, 32, 0.03, 0);
        ReferenceTraining reference = new ReferenceTraining(plan, Samples.training(DIGITS, ElementType.FLOAT));
        Weights before = reference.weights();
        reference.epoch(plan.order(1437).order(0));

        assertThat(before.w1()).containsExactly(plan.start().w1());
        assertThat(reference.weights().w1()).isNotEqualTo(before.w1());
    }

    private static double[] row(double[] matrix, int columns) {
        return java.util.Arrays.copyOf(matrix, columns);
    }

    private static double[] flat(JsonObject trace, String key) {
        return StreamSupport.stream(trace.getAsJsonArray(key).spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.getAsJsonArray().spliterator(), false))
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    private static double[] numbers(JsonElement array) {
        JsonArray numbers = array.getAsJsonArray();
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToDouble(JsonElement::getAsDouble)
                .toArray();
    }

    private static JsonObject trace() throws IOException {
        InputStream resource = Objects.requireNonNull(
                ReferenceTrainingTest.class.getResourceAsStream("/dev/nd4jlessons/trace/mlp-trace-seed0.json.gz"));
        try (var reader = new InputStreamReader(new GZIPInputStream(resource), StandardCharsets.US_ASCII)) {
            return JsonParser.parseReader(reader).getAsJsonObject();
        }
    }
}
