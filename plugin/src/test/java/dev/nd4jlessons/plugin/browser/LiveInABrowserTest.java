package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A page that was opened while its training was on. */
@ExtendWith(ChromiumExtension.class)
class LiveInABrowserTest {
    @TempDir
    Path folder;

    @Test
    void thePageFollowsTheRunToItsEndAndKeepsTheReadersPlace(Browser browser) throws IOException {
        Report report = new Report(folder, Course.load(), Report.words(Locale.ENGLISH));
        report.follow(Samples.timeOut(), Instant.now().plusSeconds(600));
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(report.page("train-mlp"));
            Locator verdict = shown.locator(".verdict");
            assertThat(verdict.innerText()).contains("Running");
            shown.locator("#training summary").first().click();

            report.write(Samples.passed());

            shown.waitForFunction("() => !document.querySelector('.verdict').innerText.includes('Running')");
            assertThat(verdict.innerText()).contains("Passed");
            assertThat(shown.locator("#training tbody tr").first().isVisible()).isTrue();
            assertStays(shown);
            visit.assertNothingToComplainAbout();
        }
    }

    /** A page of a run that is over is not read again: what is noted in this one stays. */
    private static void assertStays(Page shown) {
        shown.evaluate("window.noted = true");
        shown.waitForTimeout(2500);
        assertThat(shown.evaluate("window.noted")).isEqualTo(true);
    }
}
