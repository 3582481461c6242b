package dev.nd4jlessons.mlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class HeInitialisationTest {
    private final INDArray weights = HeInitialisation.weights(500, 200, DataType.DOUBLE, new Random(42));

    @Test
    void meanIsZeroAndVarianceTwoByInputs() {
        // 100000 draws: the mean's standard error is 0.0003, the variance's 0.00005
        assertThat(weights.meanNumber().doubleValue()).isCloseTo(0, within(0.002));
        assertThat(weights.varNumber().doubleValue()).isCloseTo(2.0 / 200, within(0.0003));
    }

    @Test
    void shapeIsOutputsByInputs() {
        assertThat(weights.shape()).containsExactly(500, 200);
    }

    @Test
    void theSameSeedGivesTheSameWeights() {
        assertThat(HeInitialisation.weights(500, 200, DataType.DOUBLE, new Random(42)))
                .isEqualTo(weights);
    }

    @Test
    void bothTypesStartFromTheSameNumbers() {
        INDArray floats = HeInitialisation.weights(500, 200, DataType.FLOAT, new Random(42));

        assertThat(floats.dataType()).isEqualTo(DataType.FLOAT);
        assertThat(floats.castTo(DataType.DOUBLE).equalsWithEps(weights, 1e-7)).isTrue();
    }
}
