package dev.nd4jlessons.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.LessonOutput;
import dev.nd4jlessons.digits.TrainingData;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class TrainMlpTest {
    private static final TrainingData DATA = TrainingData.load(DataType.FLOAT);

    private final RecordingModel model = new RecordingModel();
    private final BatchOrder order = BatchOrder.shuffled(1437, 42);

    @Test
    void anEpochHas45BatchesOfWhichTheLastHas29Samples() {
        train(1, 32);

        assertThat(model.batches).hasSize(45);
        assertThat(model.batches.subList(0, 44)).allMatch(batch -> batch.rows() == 32);
        assertThat(model.batches.get(44).rows()).isEqualTo(29);
    }

    @Test
    void aBatchSizeThatDividesTheSamplesLeavesNoEmptyBatch() {
        train(1, 479);

        assertThat(model.batches).extracting(INDArray::rows).containsExactly(479, 479, 479);
    }

    @Test
    void aBatchHoldsTheRowsOfTheOrderWithTheirLabels() {
        train(1, 32);

        int row = BatchOrder.shuffled(1437, 42).order(0)[32 + 5];
        assertThat(model.batches.get(1).getRow(5)).isEqualTo(DATA.xTrain().getRow(row));
        assertThat(model.labels.get(1).getRow(5)).isEqualTo(DATA.yTrain().getRow(row));
    }

    @Test
    void everyStepIsForwardBackwardUpdateAndForgettingTheGradients() {
        train(1, 1437);

        assertThat(model.calls).containsExactly("forward", "backward", "step with gradient");
        assertThat(model.parameter.gradient()).isNull();
    }

    @Test
    void theEpochsLossIsTheMeanOfItsBatches() {
        List<Double> losses = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        TrainMlp.train(model, model::step, DATA, 2, 500, order, new EpochListener() {
            @Override
            public void batchEnded(int epoch, int batch, double loss) {
                losses.add(loss);
            }

            @Override
            public void epochEnded(int epoch, double trainLoss) {
                means.add(trainLoss);
            }
        });

        assertThat(losses).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0, 6.0);
        assertThat(means.get(0)).isCloseTo(2, within(1e-12));
        assertThat(means.get(1)).isCloseTo(5, within(1e-12));
    }

    @Test
    void aModelThatChangesItsBatchDoesNotChangeTheData() {
        INDArray before = DATA.xTrain().dup();
        model.spoilsItsInput = true;

        train(1, 32);

        assertThat(DATA.xTrain()).isEqualTo(before);
    }

    @Test
    void describesTheDataAsTheNotebookDoes() {
        List<String> lines = new ArrayList<>();

        TrainMlp.prepareData(new LessonOutput(Locale.ENGLISH, lines::add), DataType.FLOAT);

        assertThat(lines)
                .contains(
                        "Digits: 1797 samples of 64 pixels, from 0 (paper) to 16 (ink)",
                        "   0   0   0  12  13   5   0   0",
                        "Training data: x [1437, 64], y [1437, 10]",
                        "Validation data: x [360, 64], y [360, 10]");
    }

    private void train(int epochs, int batchSize) {
        TrainMlp.train(model, model::step, DATA, epochs, batchSize, order, (epoch, trainLoss) -> {});
    }

    /** Learns nothing, and remembers what it was asked; its losses are 1, 2, 3 and so on. */
    private static final class RecordingModel implements Model {
        final List<INDArray> batches = new ArrayList<>();
        final List<INDArray> labels = new ArrayList<>();
        final List<String> calls = new ArrayList<>();
        final Parameter parameter = new Parameter("W", Nd4j.zeros(1, 1));
        boolean spoilsItsInput;

        @Override
        public INDArray logits(INDArray x) {
            throw new UnsupportedOperationException();
        }

        @Override
        public double forward(INDArray x, INDArray oneHot) {
            calls.add("forward");
            batches.add(x.dup());
            labels.add(oneHot.dup());
            if (spoilsItsInput) {
                x.assign(0);
            }
            return batches.size();
        }

        @Override
        public void backward() {
            calls.add("backward");
            parameter.setGradient(Nd4j.ones(1, 1));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(parameter);
        }

        void step(List<Parameter> parameters) {
            calls.add(parameters.get(0).gradient() == null ? "step without gradient" : "step with gradient");
        }
    }
}
