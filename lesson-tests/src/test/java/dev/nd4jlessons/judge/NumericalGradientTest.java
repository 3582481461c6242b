package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.judge.math.Expected;
import dev.nd4jlessons.judge.math.Matrix;
import dev.nd4jlessons.judge.math.NumericalGradient;
import dev.nd4jlessons.judge.math.Tolerance;
import org.junit.jupiter.api.Test;

class NumericalGradientTest {
    private static final Matrix ONE = Matrix.scalar(1);

    @Test
    void curvedFunctionIsDifferencedToTenDigits() {
        Expected gradient = NumericalGradient.of(x -> x.map(Math::exp), Matrix.scalar(1), ONE);

        assertThat(gradient.values().at(0, 0)).isCloseTo(Math.E, within(1e-9));
    }

    @Test
    void upstreamWeighsTheOutputs() {
        Matrix upstream = new Matrix(1, 2, new double[] {3, -5});

        Expected gradient =
                NumericalGradient.of(x -> x.map(v -> v * v), new Matrix(1, 2, new double[] {1, 2}), upstream);

        assertThat(gradient.values().values()).containsExactly(new double[] {6, -20}, within(1e-8));
    }

    @Test
    void onAKinkAnythingBetweenTheTwoSlopesIsRight() {
        Expected gradient = NumericalGradient.of(x -> x.map(v -> Math.max(v, 0)), Matrix.scalar(0), ONE);

        assertThat(gradient.relativeError(0, 0, Tolerance.DOUBLE)).isZero();
        assertThat(gradient.relativeError(0, 0.4, Tolerance.DOUBLE)).isZero();
        assertThat(gradient.relativeError(0, 1, Tolerance.DOUBLE)).isZero();
        assertThat(gradient.relativeError(0, 1.1, Tolerance.DOUBLE)).isGreaterThan(Tolerance.DOUBLE);
        assertThat(gradient.relativeError(0, -0.1, Tolerance.DOUBLE)).isGreaterThan(Tolerance.DOUBLE);
    }

    @Test
    void besideAKinkOnlyTheSlopeThereIsRight() {
        double beside = Tolerance.STEP / 10;

        Expected gradient = NumericalGradient.of(x -> x.map(v -> Math.max(v, 0)), Matrix.scalar(beside), ONE);

        assertThat(gradient.relativeError(0, 1, Tolerance.DOUBLE)).isLessThan(Tolerance.DOUBLE);
        assertThat(gradient.relativeError(0, 0.5, Tolerance.DOUBLE)).isGreaterThan(Tolerance.DOUBLE);
    }

    @Test
    void errorOfNaNIsNaN() {
        Expected gradient = NumericalGradient.of(x -> x, ONE, ONE);

        assertThat(gradient.relativeError(0, Double.NaN, Tolerance.DOUBLE)).isNaN();
    }
}
