package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.digits.TrainingData;
import dev.nd4jlessons.mlp.BatchOrder;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.TrainMlp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

/** The solution, trained by the lesson's own loop, must learn as well as the notebook's network does; step by step in {@link ReplayRunTest}. */
class SolutionTrainingTest {
    private static final Digits DIGITS = Digits.load();

    private final Implementation solution = Solution.load();

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
}
