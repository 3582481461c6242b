package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.check.Implementation;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.mlp.EpochListener;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.TrainMlp;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** The solution, trained by the lesson's own loop, must learn exactly as the notebook's network does. */
class SolutionTrainingTest {
    private static final Digits DIGITS = Digits.load();

    private final Implementation solution = Solution.load();

    @Test
    void inFloat64EveryStepFollowsTheRecordedRun() throws IOException {
        Trace trace = Trace.read();
        TrainingData data = TrainingData.load(DataType.DOUBLE);
        Model model = Solution.network(solution, DataType.DOUBLE, 0);
        model.parameters().get(0).value().assign(Nd4j.createFromArray(trace.w1()));
        model.parameters().get(2).value().assign(Nd4j.createFromArray(trace.w2()));
        Recorder recorder = new Recorder(model, new Validation(DIGITS, data));

        TrainMlp.train(
                model,
                solution.sgd(trace.learningRate()),
                data,
                trace.epochs(),
                trace.batchSize(),
                epoch -> trace.permutations()[epoch],
                recorder);

        assertThat(recorder.losses).hasSize(1350);
        for (int step = 0; step < 1350; step++) {
            assertThat(recorder.losses.get(step)).as("step %d", step).isCloseTo(trace.stepLoss()[step], within(1e-7));
        }
        for (int epoch = 0; epoch < 30; epoch++) {
            Trace.EpochFigures expected = trace.epoch().get(epoch);
            assertThat(recorder.trainLosses.get(epoch)).isCloseTo(expected.trainLoss(), within(1e-7));
            assertThat(recorder.judgements.get(epoch).loss()).isCloseTo(expected.validationLoss(), within(1e-7));
            assertThat(recorder.judgements.get(epoch).accuracy()).isEqualTo(expected.validationAccuracy());
        }
        assertThat(model.parameters().get(0).value().getRow(0).toDoubleVector())
                .containsExactly(trace.finalW1Row0(), within(1e-7));
        assertThat(model.parameters().get(2).value().getRow(0).toDoubleVector())
                .containsExactly(trace.finalW2Row0(), within(1e-7));
        assertThat(model.parameters().get(3).value().toDoubleVector()).containsExactly(trace.finalB2(), within(1e-7));
    }

    /** 0.950 and 0.983 are the extremes of 200 correct runs, of 342 and 354 right answers in 360. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void inFloat32TheAccuracyIsThatOfACorrectNetwork(long seed) {
        TrainingData data = TrainingData.load(DataType.FLOAT);
        Model model = Solution.network(solution, DataType.FLOAT, seed);

        TrainMlp.train(
                model, solution.sgd(0.03), data, 30, 32, BatchOrder.shuffled(1437, seed), (epoch, trainLoss) -> {});

        assertThat(new Validation(DIGITS, data).judge(model).accuracy()).isBetween(0.95 - 1e-9, 0.9834);
    }

    private static final class Recorder implements EpochListener {
        final List<Double> losses = new ArrayList<>();
        final List<Double> trainLosses = new ArrayList<>();
        final List<Validation.Judgement> judgements = new ArrayList<>();
        private final Model model;
        private final Validation validation;

        Recorder(Model model, Validation validation) {
            this.model = model;
            this.validation = validation;
        }

        @Override
        public void batchEnded(int epoch, int batch, double loss) {
            losses.add(loss);
        }

        @Override
        public void epochEnded(int epoch, double trainLoss) {
            trainLosses.add(trainLoss);
            judgements.add(validation.judge(model));
        }
    }
}
