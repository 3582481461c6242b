package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.nd4jlessons.plugin.report.SampleReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A learner's smallest wrong case, step by step: dx of a linear layer, computed with the transpose of W. */
@ExtendWith(ChromiumExtension.class)
class StepperInABrowserTest {
    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void write() throws IOException {
        page = SampleReports.write("failed", folder, Locale.ENGLISH).page("train-mlp");
    }

    @ParameterizedTest
    @EnumSource(ReducedMotion.class)
    void oneStepsToTheGradientThatIsWrongByKeyboard(ReducedMotion motion, Browser browser) {
        NewContextOptions window =
                new NewContextOptions().setViewportSize(1280, 900).setReducedMotion(motion);
        try (Visit visit = Visit.of(browser, window)) {
            Page shown = visit.open(page);
            Locator stepper = opened(shown);
            assertThat(stepper.locator(".step:visible h4").innerText()).isEqualTo("What goes in");

            stepper.locator(".next").focus();
            for (int i = 0; i < 4; i++) {
                shown.keyboard().press("ArrowRight");
            }

            assertThat(stepper.locator(".at").innerText()).isEqualTo("Step 5 of 6: The gradient of x");
            assertThat(stepper.locator(".sums li:visible").innerText())
                    .isEqualTo("dx[0, 0] = dy[0, 0]·W[0, 0] + dy[0, 1]·W[1, 0] = 2·(−1) + 1·3 = 1 yours: 0");
            assertThat(stepper.locator(".step:visible .is-source").allInnerTexts())
                    .containsExactly("2", "1", "−1", "3");
            visit.assertAccessible();

            stepper.locator("[data-cell=dx-1-0] button").focus();
            shown.keyboard().press("Enter");
            assertThat(stepper.locator(".sums li:visible").innerText())
                    .isEqualTo("dx[1, 0] = dy[1, 0]·W[0, 0] + dy[1, 1]·W[1, 0] = 3·(−1) + (−1)·3 = −6 yours: −5");
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void theSliderMovesTheTwoPointsAndSaysWhatIsLeft(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator stepper = opened(shown);
            stepper.locator(".next").focus();
            for (int i = 0; i < 5; i++) {
                shown.keyboard().press("ArrowRight");
            }
            Locator said = stepper.locator("[data-part=said]");
            String before = stepper.locator("[data-part=points]").innerHTML();
            assertThat(said.innerText())
                    .startsWith("h = 0.050: the slope between the points is 1.0000000, the gradient 1.0000000");

            stepper.locator("[data-part=h]").press("End");

            assertThat(said.innerText()).startsWith("h = 5.0 × 10⁻¹⁵");
            assertThat(stepper.locator("[data-part=points]").innerHTML()).isNotEqualTo(before);
            assertThat(stepper.locator("[data-part=h]").getAttribute("aria-valuetext"))
                    .isEqualTo("h = 5.0 × 10⁻¹⁵");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void withoutScriptsAllStepsStandBelowEachOther(Browser browser) {
        try (Visit visit = Visit.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = visit.openPlain(page);
            Locator stepper = shown.locator(".stepper").first();
            shown.locator(".stepping summary").first().click();
            assertThat(stepper.locator(".step:visible").count()).isEqualTo(6);
            assertThat(stepper.locator(".sums li:visible").count()).isEqualTo(14);
            assertThat(stepper.locator("button:visible").count()).isZero();
        }
    }

    private static Locator opened(Page shown) {
        shown.locator(".stepping > summary").first().click();
        return shown.locator(".stepper").first();
    }
}
