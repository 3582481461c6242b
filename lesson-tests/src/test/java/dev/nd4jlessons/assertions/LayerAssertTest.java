package dev.nd4jlessons.assertions;

import static dev.nd4jlessons.assertions.LessonAssertions.assertThat;
import static dev.nd4jlessons.assertions.LessonAssertions.assertThatThrownBy;

import dev.nd4jlessons.mlp.Layer;
import dev.nd4jlessons.mlp.Parameter;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LayerAssertTest {
    /** {@code y = x * scale}, element by element, with a backward pass that can be spoiled. */
    private static final class Scaling implements Layer {
        private final Parameter scale = new Parameter("scale", Nd4j.createFromArray(new double[][] {{2, -3, 4}}));
        private final UnaryOperator<INDArray> spoil;
        private INDArray x = Nd4j.empty();

        Scaling(UnaryOperator<INDArray> spoil) {
            this.spoil = spoil;
        }

        @Override
        public INDArray forward(INDArray x) {
            this.x = x;
            return x.mulRowVector(scale.value());
        }

        @Override
        public INDArray backward(INDArray dy) {
            scale.setGradient(spoil.apply(dy.mul(x).sum(true, 0)));
            return dy.mulRowVector(scale.value());
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(scale);
        }
    }

    @Test
    void rightBackwardPasses() {
        assertThat(new Scaling(g -> g)).backwardMatchesNumericalGradient();
    }

    @Test
    void parametersAreLeftAsTheyWere() {
        Scaling layer = new Scaling(g -> g);

        assertThat(layer).backwardMatchesNumericalGradient();

        assertThat(layer.scale.value().toDoubleVector()).containsExactly(2, -3, 4);
    }

    @Test
    void wrongGradientIsNamedWithBothValues() {
        INDArray x = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {4, 5, 6}});

        assertThatThrownBy(
                        () -> assertThat(new Scaling(g -> g.mul(2))).forInput(x).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)dscale\\[0, \\d\\] is \\S+ and should be \\S+ \\(relative error \\S+, "
                        + "allowed 1e-8\\); 3 of the 3 elements of dscale, here of shape \\[1, 3\\], are wrong\\..*")
                .hasMessageEndingWith("    should be: dscale = [6 1 6]   yours: dscale = [12 2 12]\n"
                        + "    dscale[0, 0] = 6 by central differences, and yours is 12");
    }

    @Test
    void missingGradientIsNamed() {
        assertThatThrownBy(() -> assertThat(new Scaling(g -> null)).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("dscale is null.");
    }

    @Test
    void wrongShapeIsNamed() {
        assertThatThrownBy(() -> assertThat(new Scaling(g -> g.reshape(3))).backwardMatchesNumericalGradient())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("dscale has the shape [3] and should have the shape [1, 3].");
    }
}
