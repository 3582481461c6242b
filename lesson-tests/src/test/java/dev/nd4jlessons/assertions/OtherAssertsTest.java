package dev.nd4jlessons.assertions;

import static dev.nd4jlessons.assertions.LessonAssertions.assertThat;
import static dev.nd4jlessons.assertions.LessonAssertions.assertThatThrownBy;

import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Loss;
import dev.nd4jlessons.mlp.Model;
import dev.nd4jlessons.mlp.Optimizer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Losses, models and optimizers that are right pass, and wrong ones are told with both values and what explains them. */
class OtherAssertsTest {
    /** The mean over the rows of half the squared distance. */
    private static final class SquaredError implements Loss {
        private final UnaryOperator<INDArray> spoil;
        private INDArray difference = Nd4j.empty();

        SquaredError(UnaryOperator<INDArray> spoil) {
            this.spoil = spoil;
        }

        @Override
        public double forward(INDArray logits, INDArray oneHot) {
            difference = logits.sub(oneHot);
            return difference.mul(difference).sumNumber().doubleValue() / 2 / logits.rows();
        }

        @Override
        public INDArray backward() {
            return spoil.apply(difference.div(difference.rows()));
        }
    }

    /** {@code y = x W^T + b} with a squared error; b's gradient can be spoiled. */
    private static final class LinearModel implements Model {
        private final Parameter w = new Parameter("W", Nd4j.createFromArray(new double[][] {{1, -2, 3}, {0.5, 4, -1}}));
        private final Parameter b = new Parameter("b", Nd4j.createFromArray(new double[][] {{0.25, -0.5}}));
        private final SquaredError loss = new SquaredError(g -> g);
        private final UnaryOperator<INDArray> spoil;
        private INDArray x = Nd4j.empty();

        LinearModel(UnaryOperator<INDArray> spoil) {
            this.spoil = spoil;
        }

        @Override
        public INDArray logits(INDArray x) {
            this.x = x;
            return x.mmul(w.value().transpose()).addiRowVector(b.value());
        }

        @Override
        public double forward(INDArray x, INDArray oneHot) {
            return loss.forward(logits(x), oneHot);
        }

        @Override
        public void backward() {
            INDArray dy = loss.backward();
            w.setGradient(dy.transpose().mmul(x));
            b.setGradient(spoil.apply(dy.sum(true, 0)));
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(w, b);
        }
    }

    @Test
    void aRightLossPasses() {
        assertThat(new SquaredError(g -> g)).backwardMatchesNumericalGradient();
        assertThat(new SquaredError(g -> g)).withSeed(7).backwardMatchesNumericalGradient();
    }

    @Test
    void aLossThatForgetsTheMeanIsExplained() {
        INDArray logits = Nd4j.createFromArray(new double[][] {{1, 2}, {3, 5}});
        INDArray oneHot = Nd4j.createFromArray(new double[][] {{1, 0}, {0, 1}});

        assertThatThrownBy(() -> assertThat(new SquaredError(g -> g.mul(g.rows())))
                        .forBatch(logits, oneHot)
                        .backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching(
                        "(?s)dlogits\\[\\d, \\d\\] is \\S+ and should be \\S+ .*elements of dlogits, here of shape \\[\\d, \\d\\], are wrong\\.\n"
                                + "Every element of dlogits is 2\\S* times what it should be: .*");
    }

    @Test
    void aLossThatChangesItsLogitsIsNamed() {
        Loss greedy = new Loss() {
            @Override
            public double forward(INDArray logits, INDArray oneHot) {
                return logits.subi(oneHot).sumNumber().doubleValue();
            }

            @Override
            public INDArray backward() {
                return Nd4j.ones(1, 1);
            }
        };

        assertThatThrownBy(() -> assertThat(greedy).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("logits")
                .hasMessageContaining("subi");
    }

    @Test
    void aRightModelPassesAndKeepsItsParameters() {
        LinearModel model = new LinearModel(g -> g);

        assertThat(model).backwardMatchesNumericalGradient();

        assertThat(model.b.value().toDoubleVector()).containsExactly(0.25, -0.5);
    }

    @Test
    void aModelsWrongGradientIsNamedAndExplained() {
        assertThatThrownBy(() -> assertThat(new LinearModel(INDArray::neg)).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("db[0, ")
                .hasMessageContaining("\nEvery element of db has the wrong sign");
    }

    @Test
    void gradientDescentPasses() {
        Optimizer sgd = parameters ->
                parameters.forEach(p -> p.value().subi(p.gradient().mul(0.1)));

        assertThat(sgd).takesStepsOfGradientDescent(0.1);
    }

    @Test
    void anOptimizerThatClimbsIsNamedWithBothValues() {
        Optimizer climbing = parameters ->
                parameters.forEach(p -> p.value().addi(p.gradient().mul(0.1)));

        assertThatThrownBy(() -> assertThat(climbing).takesStepsOfGradientDescent(0.1))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)W\\[\\d, \\d\\] is \\S+ and should be .*");
    }

    @Test
    void anOptimizerThatChangesAGradientIsNamed() {
        Optimizer careless = parameters ->
                parameters.forEach(p -> p.value().subi(p.gradient().muli(0.1)));

        assertThatThrownBy(() -> assertThat(careless).takesStepsOfGradientDescent(0.1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dW");
    }

    @Test
    void anUpstreamGradientOfOnesHidesWhatIgnoresIt() {
        Layer ignoring = new Layer() {
            @Override
            public INDArray forward(INDArray x) {
                return x.mul(2);
            }

            @Override
            public INDArray backward(INDArray dy) {
                return Nd4j.onesLike(dy).muli(2);
            }

            @Override
            public List<Parameter> parameters() {
                return List.of();
            }
        };
        INDArray x = Nd4j.createFromArray(new double[][] {{1, 2, 3}});

        assertThat(ignoring).forInput(x).withUpstream(Nd4j.onesLike(x)).backwardMatchesNumericalGradient();
        assertThatThrownBy(() -> assertThat(ignoring).forInput(x).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("dx[0, ");
    }
}
