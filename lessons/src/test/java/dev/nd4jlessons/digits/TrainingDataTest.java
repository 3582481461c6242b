package dev.nd4jlessons.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class TrainingDataTest {
    private final Digits digits = Digits.load();
    private final TrainingData data = TrainingData.load(DataType.DOUBLE);

    @Test
    void hasTheNotebooksShapes() {
        assertThat(data.xTrain().shape()).containsExactly(1437, 64);
        assertThat(data.yTrain().shape()).containsExactly(1437, 10);
        assertThat(data.xValidation().shape()).containsExactly(360, 64);
        assertThat(data.yValidation().shape()).containsExactly(360, 10);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataType.class,
            names = {"FLOAT", "DOUBLE"})
    void everyArrayHasTheTypeThatWasAskedFor(DataType type) {
        TrainingData typed = TrainingData.load(type);

        assertThat(new INDArray[] {typed.xTrain(), typed.yTrain(), typed.xValidation(), typed.yValidation()})
                .extracting(INDArray::dataType)
                .containsOnly(type);
    }

    @Test
    void trainingPixelsHaveMeanZeroAndDeviationOne() {
        assertThat(data.xTrain().meanNumber().doubleValue()).isCloseTo(0, within(1e-12));
        assertThat(data.xTrain().stdNumber().doubleValue()).isCloseTo(1, within(1e-12));
    }

    @Test
    void validationPixelsAreStandardisedByTheTrainingPixels() {
        var standardisation = Standardisation.of(digits, data.split().train());
        int row = data.split().validation()[17];

        assertThat(data.xValidation().getDouble(17, 20)).isEqualTo(standardisation.apply(digits.pixels(row)[20]));
    }

    @Test
    void everyLabelIsASingleOneInItsColumn() {
        for (int i = 0; i < 360; i++) {
            int label = digits.label(data.split().validation()[i]);
            assertThat(data.yValidation().getDouble(i, label)).isEqualTo(1);
            assertThat(data.yValidation().getRow(i).sumNumber().doubleValue()).isEqualTo(1);
        }
    }
}
