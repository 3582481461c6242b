package dev.nd4jlessons.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardisationTest {
    @Test
    void meanAndDeviationAreThoseOfTheNotebooksTrainingPixels() {
        Standardisation standardisation =
                Standardisation.of(Digits.load(), Split.of(1797, 42).train());

        // 449837 grey in 91968 pixels; PyTorch's float32 says 4.891233921 and 6.024609565.
        assertThat(standardisation.mean()).isCloseTo(449837.0 / 91968, within(1e-12));
        assertThat(standardisation.deviation()).isCloseTo(6.0246096556, within(1e-10));
    }

    @Test
    void theMeanBecomesZeroAndOneDeviationBecomesOne() {
        var standardisation = new Standardisation(5, 2);

        assertThat(standardisation.apply(5)).isZero();
        assertThat(standardisation.apply(7)).isEqualTo(1);
        assertThat(standardisation.apply(1)).isEqualTo(-2);
    }
}
