package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.nd4jlessons.plugin.report.PlainTraining;
import dev.nd4jlessons.plugin.report.SampleReports;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trained network in the page of its training: what is drawn is read. */
@ExtendWith(ChromiumExtension.class)
class NetworkInABrowserTest {
    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void write() throws IOException {
        page = SampleReports.write("passed", folder, Locale.ENGLISH).page("train-mlp");
    }

    @ParameterizedTest
    @EnumSource(ReducedMotion.class)
    void aSevenThatIsDrawnWithTheMouseIsRead(ReducedMotion motion, Browser browser) {
        try (Visit visit = Visit.of(browser, window(motion))) {
            Page shown = visit.open(page);
            BoundingBox pad = pad(shown);

            draw(shown, pad, new double[][] {{.25, .2}, {.75, .2}, {.45, .85}}, new double[][] {{.35, .5}, {.68, .5}});

            assertThat(sentence(shown)).startsWith("It is a 7, says your network");
            assertThat(shown.locator(".network .is-best").innerText()).startsWith("7");
            shown.locator("#network [data-part=status]:has-text('It is a 7')").waitFor(attached());
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void whileOneDrawsTheAnswerIsThereAlready(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            BoundingBox pad = pad(shown);
            shown.mouse().move(pad.x + pad.width / 2, pad.y + 30);
            shown.mouse().down();
            shown.mouse().move(pad.x + pad.width / 2, pad.y + 200);

            assertThat(sentence(shown)).contains("1");

            shown.mouse().up();
            shown.locator("#network [data-part=clear]").click();
            assertThat(sentence(shown)).isEqualTo("Draw a digit.");
        }
    }

    @ParameterizedTest
    @EnumSource(ReducedMotion.class)
    void aSevenThatIsSetByTheKeyboardIsRead(ReducedMotion motion, Browser browser) {
        try (Visit visit = Visit.of(browser, window(motion))) {
            Page shown = visit.open(page);
            shown.locator("#network-way-draw").focus();
            shown.keyboard().press("ArrowRight");
            shown.keyboard().press("Tab");
            for (String key : List.of("ArrowRight", "ArrowDown")) {
                shown.keyboard().press(key);
            }
            for (String key :
                    "Shift+ArrowRight Shift+ArrowRight Shift+ArrowRight Shift+ArrowRight Shift+ArrowDown Shift+ArrowLeft"
                            .split(" ")) {
                shown.keyboard().press(key);
            }
            for (String key :
                    "Shift+ArrowDown Shift+ArrowDown Shift+ArrowLeft Shift+ArrowDown Shift+ArrowDown".split(" ")) {
                shown.keyboard().press(key);
            }

            assertThat(sentence(shown)).contains("7");
            assertThat(shown.locator(".network .is-best").innerText()).startsWith("7");
            assertThat(shown.locator(":focus").getAttribute("aria-label")).isEqualTo("Row 7, column 4: 16 of 16");
            shown.keyboard().press("Space");
            assertThat(shown.locator(":focus").getAttribute("aria-label")).isEqualTo("Row 7, column 4: 8 of 16");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void thePageComputesWhatDoublePrecisionDoes(Browser browser) {
        ValidationDigits digits = PlainTraining.validation();
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            List<?> answers = (List<?>) shown.evaluate(
                    "digits => JSON.parse(digits).flatMap(pixels => document.querySelector('.network').network.answer(pixels).scores)",
                    new Gson().toJson(digits.pixels()));
            double largest = 0;
            for (int sample = 0; sample < digits.rows().length; sample++) {
                double[] expected = PlainTraining.last().scores(digits.standardised(sample));
                for (int digit = 0; digit < expected.length; digit++) {
                    double actual = ((Number) answers.get(10 * sample + digit)).doubleValue();
                    largest = Math.max(largest, Math.abs(actual - expected[digit]));
                }
            }
            assertThat(answers).hasSize(3600);
            assertThat(largest).isLessThanOrEqualTo(1e-5);
        }
    }

    @Test
    void nineInTenDrawnDigitsAreReadWhateverTheirSizePlaceAndPen(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            for (StrokeDigits.Setting setting : StrokeDigits.SETTINGS) {
                List<Map<String, Object>> drawn = StrokeDigits.all(setting);
                Number right = (Number) shown.evaluate("""
                        drawn => {
                          const { prepared, answer } = document.querySelector('.network').network;
                          return JSON.parse(drawn).filter(({ digit, strokes }) => {
                            const { scores } = answer(prepared(strokes));
                            return scores.indexOf(Math.max(...scores)) === digit;
                          }).length;
                        }""", new Gson().toJson(drawn));
                assertThat(right.doubleValue() / drawn.size())
                        .as(setting.toString())
                        .isGreaterThanOrEqualTo(0.9);
            }
        }
    }

    @Test
    void cellsThatAreShiftedAreReadAsThoseInTheMiddle(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            int[] seven = new int[64];
            for (int cell : new int[] {10, 11, 12, 20, 28, 27, 35, 43, 42, 50}) {
                seven[cell] = 16;
            }
            int[] shifted = new int[64];
            System.arraycopy(seven, 0, shifted, 2, 62);
            String stretched = "cells => document.querySelector('.network').network.stretched(JSON.parse(cells))";
            assertThat(shown.evaluate(stretched, new Gson().toJson(shifted)))
                    .isEqualTo(shown.evaluate(stretched, new Gson().toJson(seven)));
        }
    }

    @Test
    void aDigitOfTheDataIsPutInByKeyboardMistakesFirst(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            shown.locator("#network-way-data").check();
            Locator samples = shown.locator("#network [role=option]");
            assertThat(samples.count()).isEqualTo(360);
            assertThat(samples.first().getAttribute("aria-label")).contains("taken for");
            samples.first().focus();
            shown.keyboard().press("End");
            shown.keyboard().press("ArrowLeft");
            assertThat(shown.locator(":focus").getAttribute("aria-label")).endsWith("recognised");
            assertThat(sentence(shown))
                    .matches("It is a (\\d), says your network, and is 100% sure\\. Sample \\d+ is a \\1\\.");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aUnitShowsItsWeightsAndWhatItAddsToEachScore(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            BoundingBox pad = pad(shown);
            draw(shown, pad, new double[][] {{.25, .2}, {.75, .2}, {.45, .85}});
            Locator units = shown.locator("#network [data-part=units] button");
            assertThat(units.count()).isEqualTo(30);
            double[] sums = new double[10];
            for (int unit = 0; unit < 30; unit++) {
                units.nth(unit).click();
                List<String> adds = shown.locator("#network [data-part=adds]").allInnerTexts();
                for (int digit = 0; digit < 10; digit++) {
                    sums[digit] += Double.parseDouble(adds.get(digit).replace('\u2212', '-'));
                }
            }
            assertThat(shown.locator("#network [data-part=unit-weights] path").count())
                    .isGreaterThan(20);
            List<String> scores = shown.locator("#network [data-part=score]").allInnerTexts();
            for (int digit = 0; digit < 10; digit++) {
                assertThat(sums[digit] + PlainTraining.last().b2()[digit])
                        .isCloseTo(Double.parseDouble(scores.get(digit).replace('\u2212', '-')), within(0.2));
            }
        }
    }

    @Test
    void theNetworkAndTheDigitsTakeUpLittle() throws IOException {
        String html = Files.readString(page);
        int begin = html.indexOf("<section id=\"network\"");
        assertThat(html.substring(begin, html.indexOf("</section>", begin)).length())
                .isLessThan(60_000);
    }

    private static NewContextOptions window(ReducedMotion motion) {
        return new NewContextOptions().setViewportSize(1280, 900).setReducedMotion(motion);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static BoundingBox pad(Page shown) {
        Locator pad = shown.locator("#network [data-part=pad]");
        pad.scrollIntoViewIfNeeded();
        return pad.boundingBox();
    }

    private static void draw(Page shown, BoundingBox pad, double[][]... strokes) {
        for (double[][] stroke : strokes) {
            double[][] points = Arrays.stream(stroke)
                    .map(point -> new double[] {pad.x + point[0] * pad.width, pad.y + point[1] * pad.height})
                    .toArray(double[][]::new);
            shown.mouse().move(points[0][0], points[0][1]);
            shown.mouse().down();
            for (double[] point : points) {
                shown.mouse().move(point[0], point[1], new Mouse.MoveOptions().setSteps(8));
            }
            shown.mouse().up();
        }
    }

    private static String sentence(Page shown) {
        return shown.locator("#network [data-part=sentence]").innerText();
    }
}
