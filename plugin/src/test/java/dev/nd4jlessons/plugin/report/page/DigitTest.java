package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Prediction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DigitTest {
    @Test
    void whatTheNetworkWasSurestOfComesFirst() {
        List<Digit> digits = Digit.mistakes(List.of(mistake(1, 0.4), mistake(2, null), mistake(3, 0.9)));
        assertThat(digits).extracting(digit -> digit.prediction().row()).containsExactly(3, 1, 2);
    }

    @Test
    void whatIsRightHasNoPicture() {
        assertThat(Digit.mistakes(List.of(new Prediction(1, 4, 4, 0.9, null)))).isEmpty();
    }

    @Test
    void aMistakeWithoutItsPixelsIsLeftOut() {
        assertThat(Digit.mistakes(
                        List.of(new Prediction(1, 4, 5, 0.9, null), new Prediction(2, 4, 5, 0.9, List.of(1)))))
                .isEmpty();
    }

    @Test
    void eachGreyValueIsOnePathOfSquaresInReadingOrder() {
        List<Integer> pixels = new ArrayList<>(Collections.nCopies(64, 0));
        pixels.set(1, 16);
        pixels.set(8, 4);
        pixels.set(63, 16);
        Digit digit =
                Digit.mistakes(List.of(new Prediction(1, 4, 5, 0.9, pixels))).get(0);
        assertThat(digit.shades())
                .containsExactly(
                        new Digit.Shade("0.25", "M0 1h1v1h-1z"), new Digit.Shade("1.0", "M1 0h1v1h-1zM7 7h1v1h-1z"));
    }

    private static Prediction mistake(int row, @Nullable Double probability) {
        return new Prediction(row, 4, 5, probability, Collections.nCopies(64, 8));
    }
}
