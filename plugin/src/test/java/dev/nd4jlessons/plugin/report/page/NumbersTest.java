package dev.nd4jlessons.plugin.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    private final Numbers numbers = new Numbers(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "1.34e-9, 1.3 × 10⁻⁹",
        "0.98611, 0.99",
        "0.001, 0.0010",
        "1e-6, 1.0 × 10⁻⁶",
        "9.96e-7, 1.0 × 10⁻⁶",
        "123456789, 1.2 × 10⁸",
        "0, 0",
        "-0.00052, −5.2 × 10⁻⁴"
    })
    void anErrorHasTwoDigitsThatCount(double error, String text) {
        assertThat(numbers.error(error)).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void aValueHasSixDigitsThatCount() {
        assertThat(numbers.value(-0.412087713)).isEqualTo("−0.412088");
        assertThat(numbers.value(131.0884444)).isEqualTo("131.088");
    }

    @Test
    void whatIsNotFiniteIsADash() {
        assertThat(numbers.error(Double.NaN)).isEqualTo("–");
        assertThat(numbers.value(Double.POSITIVE_INFINITY)).isEqualTo("–");
        assertThat(numbers.percent(null)).isEqualTo("–");
    }

    @Test
    void aShareHasEnoughDigitsToTellTwoOf360Apart() {
        assertThat(numbers.percent(338 / 360.0)).isEqualTo("93.89%");
        assertThat(numbers.percent(0.9389)).isEqualTo("93.89%");
    }

    @Test
    void aThresholdIsWrittenAsItWasGiven() {
        assertThat(numbers.shortestPercent(0.94)).isEqualTo("94%");
        assertThat(numbers.shortestPercent(0.9995)).isEqualTo("99.95%");
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        assertThat(new Numbers(Locale.GERMAN).value(1234.5678)).isEqualTo("1.234,57");
    }

    @Test
    void aSettingIsWrittenAsItWasGiven() {
        assertThat(numbers.shortest(0.03)).isEqualTo("0.03");
    }

    @ParameterizedTest
    @CsvSource({"1e-8, 10⁻⁸", "2e-6, 2 × 10⁻⁶", "0.001, 0.001", "0.5, 0.5", "1000, '1,000'", "-0.25, −0.25"})
    void aToleranceHasNoDigitThatSaysNothing(double tolerance, String text) {
        assertThat(numbers.tolerance(tolerance)).isEqualTo(text.replace(' ', '\u00a0'));
    }

    @Test
    void shapesAndIndicesAreWrittenApart() {
        assertThat(numbers.shape(new long[] {10, 30})).isEqualTo("10 × 30");
        assertThat(numbers.index(new long[] {3, 7})).isEqualTo("[3, 7]");
    }
}
