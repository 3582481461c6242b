package dev.nd4jlessons.fork;

import com.google.gson.Gson;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** A run of the same network in PyTorch, in float64: where it started, the order it took, and its losses. */
record Trace(
        @SerializedName("learning_rate") double learningRate,
        @SerializedName("batch_size") int batchSize,
        int epochs,
        @SerializedName("W1") double[][] w1,
        @SerializedName("W2") double[][] w2,
        int[][] permutations,
        @SerializedName("step_loss") double[] stepLoss,
        List<EpochFigures> epoch,
        @SerializedName("final_W1_row0") double[] finalW1Row0,
        @SerializedName("final_W2_row0") double[] finalW2Row0,
        @SerializedName("final_b2") double[] finalB2) {
    record EpochFigures(
            @SerializedName("train_loss") double trainLoss,
            @SerializedName("val_loss") double validationLoss,
            @SerializedName("val_accuracy") double validationAccuracy) {}

    static Trace read() throws IOException {
        InputStream file = Objects.requireNonNull(Trace.class.getResourceAsStream("mlp-trace-seed0.json.gz"));
        try (var reader = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return new Gson().fromJson(reader, Trace.class);
        }
    }
}
