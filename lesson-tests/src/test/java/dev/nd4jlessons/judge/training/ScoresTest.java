package dev.nd4jlessons.judge.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void theGreatestLogitWins() {
        assertThat(scores(1, 3, 2).predicted()).isEqualTo(1);
    }

    @Test
    void ofEqualLogitsTheFirstWins() {
        assertThat(scores(1, 3, 3).predicted()).isEqualTo(1);
    }

    @Test
    void aLogitThatIsNotANumberIsNoAnswerWhereverItStands() {
        assertThat(scores(Double.NaN, 3, 2).predicted()).isEqualTo(-1);
        assertThat(scores(3, 2, Double.NaN).predicted()).isEqualTo(-1);
    }

    @Test
    void lossIsTheCrossEntropyOfTheLabel() {
        assertThat(scores(0, 0).loss(1)).isCloseTo(Math.log(2), within(1e-15));
        assertThat(scores(Math.log(3), 0).loss(1)).isCloseTo(Math.log(4), within(1e-15));
    }

    @Test
    void lossOfHugeLogitsDoesNotOverflow() {
        assertThat(scores(1e6, 0).loss(0)).isZero();
        assertThat(scores(1e6, 0).loss(1)).isEqualTo(1e6);
        assertThat(scores(-1e6, -1e6).loss(1)).isCloseTo(Math.log(2), within(1e-9));
    }

    @Test
    void lossOfALogitThatIsNotANumberIsNotANumber() {
        assertThat(scores(Double.NaN, 0).loss(1)).isNaN();
    }

    @Test
    void probabilityIsThatOfThePredictedClass() {
        assertThat(scores(Math.log(3), 0).probability()).isCloseTo(0.75, within(1e-15));
        assertThat(scores(Double.NaN, 0).probability()).isNull();
    }

    private static Scores scores(double... logits) {
        return new Scores(logits);
    }
}
