package dev.nd4jlessons.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class ForwardPassTest {
    @Test
    void linearIsTheExampleOfItsComment() {
        Linear linear = linear(new double[][] {{3, 4}}, 5);

        assertThat(linear.forward(matrix(new double[][] {{1, 2}}))).isEqualTo(matrix(new double[][] {{16}}));
    }

    @Test
    void linearAddsTheBiasToEveryRow() {
        Linear linear = linear(new double[][] {{1, 0}, {0, 1}, {1, -1}}, 10, 20, 30);

        assertThat(linear.forward(matrix(new double[][] {{1, 2}, {3, 4}}))).isEqualTo(matrix(new double[][] {
            {11, 22, 29}, {13, 24, 29}
        }));
    }

    @Test
    void linearStartsWithABiasOfZeros() {
        Parameter bias =
                new Linear(2, 3, DataType.DOUBLE, new Random(1)).parameters().get(1);

        assertThat(bias.value()).isEqualTo(Nd4j.zeros(DataType.DOUBLE, 1, 3));
    }

    @Test
    void reluPassesWhatIsPositiveAndLeavesItsInput() {
        INDArray x = matrix(new double[][] {{-1, 2, 3, 0}});

        assertThat(new Relu().forward(x)).isEqualTo(matrix(new double[][] {{0, 2, 3, 0}}));
        assertThat(x).isEqualTo(matrix(new double[][] {{-1, 2, 3, 0}}));
    }

    @Test
    void lossOfEqualLogitsIsTheLogarithmOfTheNumberOfClasses() {
        double loss = new SoftmaxCrossEntropy().forward(matrix(new double[][] {{7, 7, 7, 7}}), matrix(new double[][] {
            {0, 0, 1, 0}
        }));

        assertThat(loss).isCloseTo(Math.log(4), within(1e-12));
    }

    @Test
    void lossIsTheMeanOverTheRows() {
        INDArray logits = matrix(new double[][] {{0, 0}, {Math.log(3), 0}});

        // the second row's probabilities are 3/4 and 1/4
        double loss = new SoftmaxCrossEntropy().forward(logits, matrix(new double[][] {{1, 0}, {0, 1}}));

        assertThat(loss).isCloseTo((Math.log(2) + Math.log(4)) / 2, within(1e-12));
    }

    @Test
    void lossOfHugeLogitsIsExact() {
        INDArray logits = matrix(new double[][] {{1000, 0}});

        assertThat(new SoftmaxCrossEntropy().forward(logits, matrix(new double[][] {{1, 0}})))
                .isZero();
        assertThat(new SoftmaxCrossEntropy().forward(logits, matrix(new double[][] {{0, 1}})))
                .isEqualTo(1000);
    }

    @Test
    void lossLeavesItsArgumentsAsTheyAre() {
        INDArray logits = matrix(new double[][] {{1, 2}});
        INDArray oneHot = matrix(new double[][] {{0, 1}});

        new SoftmaxCrossEntropy().forward(logits, oneHot);

        assertThat(logits).isEqualTo(matrix(new double[][] {{1, 2}}));
        assertThat(oneHot).isEqualTo(matrix(new double[][] {{0, 1}}));
    }

    @Test
    void modelChainsItsParts() {
        Layer hidden = linear(new double[][] {{1, 1}, {-1, -1}}, 0, 0);
        Layer output = linear(new double[][] {{2, 1}, {0, 3}}, 1, 0);
        var model = new MlpModel(hidden, new Relu(), output, new SoftmaxCrossEntropy());

        // hidden [3 -3], activation [3 0], logits [2*3 + 1, 0]
        assertThat(model.logits(matrix(new double[][] {{1, 2}}))).isEqualTo(matrix(new double[][] {{7, 0}}));
    }

    @Test
    void modelsParametersAreThoseOfBothLinearLayersInOrder() {
        Layer hidden = linear(new double[][] {{1, 1}}, 0);
        Layer output = linear(new double[][] {{2}, {3}}, 1, 0);
        var model = new MlpModel(hidden, new Relu(), output, new SoftmaxCrossEntropy());

        assertThat(model.parameters())
                .containsExactly(
                        hidden.parameters().get(0),
                        hidden.parameters().get(1),
                        output.parameters().get(0),
                        output.parameters().get(1));
    }

    private static Linear linear(double[][] w, double... b) {
        var linear = new Linear(w[0].length, w.length, DataType.DOUBLE, new Random(1));
        linear.parameters().get(0).value().assign(matrix(w));
        linear.parameters().get(1).value().assign(matrix(new double[][] {b}));
        return linear;
    }

    private static INDArray matrix(double[][] values) {
        return Nd4j.createFromArray(values);
    }
}
