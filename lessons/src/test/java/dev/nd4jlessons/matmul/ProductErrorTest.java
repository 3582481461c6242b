package dev.nd4jlessons.matmul;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;

class ProductErrorTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 513})
    void bothProductsAreWithinWhatRoundingExplains(int size) {
        RandomMatrix x = new RandomMatrix(size, 1);
        RandomMatrix y = new RandomMatrix(size, 2);
        try (Product nd4j = new Nd4jDevice(x, y);
                Product loop = new JavaLoopDevice(x, y)) {
            nd4j.multiply();
            nd4j.synchronize();
            loop.multiply();

            assertThat(ProductError.of(nd4j, x, y)).isLessThanOrEqualTo(ProductError.tolerance(size));
            assertThat(ProductError.of(loop, x, y)).isLessThanOrEqualTo(ProductError.tolerance(size));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 513})
    void aProductInDoubleIsHeldToMoreDigits(int size) {
        RandomMatrix x = new RandomMatrix(size, 1, DataType.DOUBLE);
        RandomMatrix y = new RandomMatrix(size, 2, DataType.DOUBLE);
        try (Product nd4j = new Nd4jDevice(x, y);
                Product loop = new JavaLoopDevice(x, y)) {
            nd4j.multiply();
            loop.multiply();
            double tolerance = ProductError.tolerance(size, DataType.DOUBLE);

            assertThat(ProductError.of(nd4j, x, y)).isLessThanOrEqualTo(tolerance);
            assertThat(ProductError.of(loop, x, y)).isGreaterThan(tolerance);
        }
    }

    @Test
    void everyNumberOfAHalfMatrixIsOneThatHalfHolds() {
        RandomMatrix matrix = new RandomMatrix(9, 3, DataType.FLOAT16);

        assertThat(matrix.toNd4j().castTo(DataType.FLOAT).ravel().toFloatVector())
                .isEqualTo(matrix.toArray());
    }

    @Test
    void whatRoundingExplainsOfHalfStaysBelowOneForEverySizeInUse() {
        assertThat(ProductError.tolerance(64, DataType.FLOAT16)).isEqualTo(8 * 8 / 2048.0);
        assertThat(ProductError.tolerance(10_000, DataType.FLOAT16)).isLessThan(0.4);
    }

    @Test
    void multiplyingTwiceDoesNotAddUp() {
        RandomMatrix x = new RandomMatrix(8, 1);
        try (Product nd4j = new Nd4jDevice(x, x);
                Product loop = new JavaLoopDevice(x, x)) {
            nd4j.multiply();
            nd4j.multiply();
            loop.multiply();
            loop.multiply();

            assertThat(ProductError.of(nd4j, x, x)).isLessThanOrEqualTo(ProductError.tolerance(8));
            assertThat(ProductError.of(loop, x, x)).isLessThanOrEqualTo(ProductError.tolerance(8));
        }
    }

    @Test
    void swappedFactorsAreFarOutside() {
        RandomMatrix x = new RandomMatrix(64, 1);
        RandomMatrix y = new RandomMatrix(64, 2);
        try (Product swapped = new JavaLoopDevice(y, x)) {
            swapped.multiply();

            assertThat(ProductError.of(swapped, x, y)).isGreaterThan(100 * ProductError.tolerance(64));
        }
    }

    @Test
    void aSingleElementThatIsNotANumberMakesTheErrorOne() {
        RandomMatrix x = new RandomMatrix(4, 1);
        try (Product spoilt = new Spoilt(new JavaLoopDevice(x, x))) {
            spoilt.multiply();

            assertThat(ProductError.of(spoilt, x, x)).isNaN();
        }
    }

    @Test
    void theSameSeedMakesTheSameMatrixAndAnotherSeedAnother() {
        assertThat(new RandomMatrix(5, 1).toArray()).isEqualTo(new RandomMatrix(5, 1).toArray());
        assertThat(new RandomMatrix(5, 1).toArray()).isNotEqualTo(new RandomMatrix(5, 2).toArray());
        assertThat(new RandomMatrix(5, 1).row(3)).isNotEqualTo(new RandomMatrix(5, 1).row(4));
    }

    @Test
    void nd4jHoldsTheVeryNumbersOfTheRandomMatrix() {
        RandomMatrix matrix = new RandomMatrix(6, 3);

        assertThat(matrix.toNd4j().data().asFloat()).isEqualTo(matrix.toArray());
    }

    /** The first element of its second row is not a number. */
    private record Spoilt(Product product) implements Product {
        @Override
        public void multiply() {
            product.multiply();
        }

        @Override
        public void synchronize() {
            product.synchronize();
        }

        @Override
        public double[] resultRow(int row) {
            double[] values = product.resultRow(row);
            if (row == 1) {
                values[0] = Double.NaN;
            }
            return values;
        }

        @Override
        public void close() {
            product.close();
        }
    }
}
