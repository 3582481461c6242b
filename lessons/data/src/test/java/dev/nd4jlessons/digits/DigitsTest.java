package dev.nd4jlessons.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitsTest {
    private final Digits digits = Digits.load();

    @Test
    void thereAre1797Digits() {
        assertThat(digits.size()).isEqualTo(1797);
    }

    @Test
    void theSecondIsTheOneThatTheNotebookShows() {
        assertThat(digits.label(1)).isEqualTo(1);
        assertThat(digits.pixels(1))
                .startsWith(0, 0, 0, 12, 13, 5, 0, 0)
                .endsWith(0, 0, 0, 11, 16, 10, 0, 0)
                .hasSize(64);
    }

    @Test
    void pixelsAndLabelsAreInTheirRanges() {
        assertThat(IntStream.range(0, digits.size()).flatMap(row -> IntStream.of(digits.pixels(row))))
                .allMatch(pixel -> pixel >= 0 && pixel <= 16);
        assertThat(IntStream.range(0, digits.size()).map(digits::label)).allMatch(label -> label >= 0 && label <= 9);
    }

    @Test
    void changingReturnedPixelsDoesNotChangeTheData() {
        digits.pixels(1)[3] = 99;

        assertThat(digits.pixels(1)[3]).isEqualTo(12);
    }

    @Test
    void labelsOfRowsComeInTheRowsOrder() {
        assertThat(digits.labels(1796, 0, 1)).containsExactly(8, 0, 1);
    }
}
