package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.nd4jlessons.plugin.report.SampleReports;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A training under a slider. */
@ExtendWith(ChromiumExtension.class)
class FilmInABrowserTest {
    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void write() throws IOException {
        page = SampleReports.write("passed", folder, Locale.ENGLISH).page("train-mlp");
    }

    @Test
    void theSliderGoesFromTheFirstEpochToTheLastByKeyboard(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator at = shown.locator("#film [data-part=at]");
            Locator slider = shown.locator("#film [data-part=epoch]");
            Locator unit = shown.locator("#film [data-part=units] svg").first();
            assertThat(at.innerText()).matches("Epoch 30: 3[345]\\d of 360 validation digits recognised\\.");
            String last = unit.innerHTML();

            slider.press("Home");

            assertThat(at.innerText()).startsWith("Epoch 1: ");
            assertThat(slider.getAttribute("aria-valuetext")).isEqualTo(at.innerText());
            assertThat(unit.innerHTML()).isNotEqualTo(last);
            assertThat(shown.locator("#film figure .is-now").count()).isEqualTo(2);
            assertThat(shown.locator("#film figure .is-now").first().getAttribute("data-epoch"))
                    .isEqualTo("1");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void itPlaysToTheEndAndStopsThere(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator play = shown.locator("#film [data-part=play]");
            play.click();
            assertThat(play.innerText()).isEqualTo("Stop");
            shown.locator("#film [data-part=play]:text-is('Play')").waitFor();
            assertThat(shown.locator("#film [data-part=at]").innerText()).startsWith("Epoch 30");
        }
    }

    @Test
    void theCardIsSavedAsAPictureAndAsADrawing(Browser browser) throws IOException {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Download picture = shown.waitForDownload(
                    () -> shown.locator("#share [data-save=png]").click());
            assertThat(picture.suggestedFilename()).isEqualTo("nd4j-lessons.png");
            BufferedImage image = ImageIO.read(picture.path().toFile());
            assertThat(new int[] {image.getWidth(), image.getHeight()}).containsExactly(1200, 630);
            assertThat(image.getRGB(5, 5)).isEqualTo(0xfffcfbf8);

            Download drawing = shown.waitForDownload(
                    () -> shown.locator("#share [data-save=svg]").click());
            assertThat(Files.readString(drawing.path())).contains("96.94%", "nd4j-lessons</text>");
            visit.assertAccessible();
        }
    }

    @Test
    void whoWantsNoMotionIsOfferedNone(Browser browser) {
        try (Visit visit = Visit.of(browser, new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))) {
            Page shown = visit.open(page);
            assertThat(shown.locator("#film [data-part=play]").isVisible()).isFalse();
        }
    }

    @Test
    void withoutScriptsTheSlicesAndTheDigitsThatChangedSidesAreThere(Browser browser) {
        try (Visit visit = Visit.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = visit.openPlain(page);
            assertThat(shown.locator("#film figure path").count()).isEqualTo(24);
            assertThat(shown.locator("#film .sides li").count()).isPositive();
            assertThat(shown.locator("#film input").isVisible()).isFalse();
        }
    }
}
