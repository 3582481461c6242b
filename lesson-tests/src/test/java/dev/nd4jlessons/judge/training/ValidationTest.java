package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nd4jlessons.channel.ElementType;
import dev.nd4jlessons.digits.Digits;
import dev.nd4jlessons.events.Prediction;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ValidationTest {
    private static final Digits DIGITS = Digits.load();
    private static final Samples SAMPLES = Samples.validation(DIGITS, ElementType.FLOAT);

    private final Validation validation = new Validation(DIGITS, ElementType.FLOAT);

    @Test
    void aNetworkThatKnowsNothingSaysZeroAndIsRightAboutTheZeros() {
        Validation.Judgement judgement = validation.judge(saying(0, 0));

        long zeros = Arrays.stream(SAMPLES.labels()).filter(label -> label == 0).count();
        assertThat(judgement.accuracy()).isEqualTo(zeros / 360.0);
        assertThat(judgement.loss()).isCloseTo(Math.log(10), within(1e-12));
        assertThat(judgement.predictions()).hasSize(360);
    }

    @Test
    void aWrongPredictionShowsItsPictureAndARightOneDoesNot() {
        for (Prediction prediction : validation.judge(saying(7, 3)).predictions()) {
            assertThat(prediction.predicted()).isEqualTo(7);
            if (prediction.label() == 7) {
                assertThat(prediction.pixels()).isNull();
            } else {
                assertThat(prediction.pixels())
                        .containsExactlyElementsOf(Arrays.stream(DIGITS.pixels(prediction.row()))
                                .boxed()
                                .toList());
            }
        }
    }

    @Test
    void eachPixelReachesItsUnitAndEachUnitItsClass() {
        double[] w1 = new double[64];
        w1[20] = 1;
        double[] w2 = new double[10];
        w2[4] = 1;

        Prediction first = validation
                .judge(new Weights(64, 1, 10, w1, new double[] {10}, w2, new double[10]))
                .predictions()
                .get(0);

        double z = 10 + SAMPLES.x()[20];
        assertThat(first.predicted()).isEqualTo(4);
        assertThat(first.probability()).isCloseTo(1 / (1 + 9 * Math.exp(-z)), within(1e-12));
    }

    @Test
    void weightsThatAreNotNumbersAreNeverRight() {
        Validation.Judgement judgement = validation.judge(saying(3, Double.NaN));

        assertThat(judgement.accuracy()).isZero();
        assertThat(judgement.loss()).isNaN();
    }

    private static Weights saying(int digit, double logit) {
        double[] b2 = new double[10];
        b2[digit] = logit;
        return new Weights(64, 1, 10, new double[64], new double[1], new double[10], b2);
    }
}
