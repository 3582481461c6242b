package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.events.Prediction;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
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
    void aPictureIsAMaskOfTheDigitsPixels() throws IOException {
        List<Integer> pixels = new ArrayList<>(Collections.nCopies(64, 0));
        pixels.set(1, 16);
        pixels.set(8, 4);
        Digit digit =
                Digit.mistakes(List.of(new Prediction(1, 4, 5, 0.9, pixels))).get(0);

        assertThat(digit.picture()).startsWith("data:image/png;base64,").hasSizeLessThan(200);
        byte[] png = Base64.getDecoder().decode(digit.picture().split(",")[1]);
        Raster seen = ImageIO.read(new ByteArrayInputStream(png)).getRaster();
        assertThat(seen.getWidth()).isEqualTo(8);
        assertThat(seen.getSample(1, 0, 0)).isEqualTo(255);
        assertThat(seen.getSample(0, 1, 0)).isEqualTo(64);
        assertThat(seen.getSample(7, 7, 0)).isZero();
    }

    private static Prediction mistake(int row, @Nullable Double probability) {
        return new Prediction(row, 4, 5, probability, Collections.nCopies(64, 8));
    }
}
