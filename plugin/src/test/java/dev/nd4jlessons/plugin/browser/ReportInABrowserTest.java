package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nd4jlessons.plugin.report.SampleReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with a report. */
@ExtendWith(ChromiumExtension.class)
class ReportInABrowserTest {
    @TempDir
    Path folder;

    @Test
    void theTableOfACurveOpensByTheKeyboard(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator rows = shown.locator("#training details tbody tr");
            assertThat(rows.first().isVisible()).isFalse();

            shown.locator("#training summary").press("Enter");

            assertThat(rows.first().isVisible()).isTrue();
            assertThat(rows.count()).isEqualTo(30);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aCellOfTheConfusionMatrixShowsTheDigitsBehindIt(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator digits = shown.locator(".digit:visible");
            int all = digits.count();
            Locator cell = shown.locator(".confusion a").first();
            String pair = "[data-label='%s'][data-predicted='%s']"
                    .formatted(cell.getAttribute("data-label"), cell.getAttribute("data-predicted"));

            cell.click();

            assertThat(digits.count()).isEqualTo(Integer.parseInt(cell.innerText()));
            assertThat(shown.locator(".digit:visible" + pair).count()).isEqualTo(digits.count());
            shown.locator(".filter button").click();
            assertThat(digits.count()).isEqualTo(all).isGreaterThan(1);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void theChosenThemeHoldsForTheNextPageAndRecoloursTheCharts(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            String lightPaper = paper(shown);
            String lightChart = shown.locator("[data-chart] svg").first().innerHTML();

            shown.locator("label[for=theme-dark]").click();

            assertThat(paper(shown)).isNotEqualTo(lightPaper);
            shown.waitForFunction(
                    "before => document.querySelector('[data-chart] svg').innerHTML !== before", lightChart);
            String darkPaper = paper(shown);
            shown.locator(".masthead nav a").first().click();
            shown.waitForURL("**/index.html");
            assertThat(shown.locator("#theme-dark").isChecked()).isTrue();
            assertThat(paper(shown)).isEqualTo(darkPaper);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aChartFillsAWindowThatIsMadeWider(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser, new NewContextOptions().setViewportSize(360, 800))) {
            Page shown = visit.open(page);
            double narrow = shown.locator("[data-chart] svg").first().boundingBox().width;

            shown.setViewportSize(1280, 800);

            shown.waitForFunction("""
                    narrow => document.querySelector('[data-chart] svg').getBoundingClientRect().width > 2 * narrow""", narrow);
            visit.assertFitsTheWindow();
        }
    }

    @Test
    void withoutScriptsVerdictFiguresTablesAndNextStepAreThere(Browser browser) throws IOException {
        Path page = page("failed", "train-mlp");
        try (Visit visit = Visit.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = visit.openPlain(page);
            assertThat(shown.locator(".verdict").innerText())
                    .contains("Task 3.1, Linear.backward, computes a wrong dx");
            assertThat(shown.locator(".advice").last().innerText()).contains("run mvn lessons:train-mlp");

            visit.openPlain(folder.resolve("index.html"));
            assertThat(shown.locator("#next").innerText()).contains("mvn ");

            visit.openPlain(folder.resolve("matmul-benchmark.html"));
            assertThat(shown.locator("#measurements table tbody tr").first().isVisible())
                    .isTrue();
            assertThat(shown.locator(".drawn").first().isVisible()).isFalse();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void withoutScriptsTheThemeCanBeSwitchedAndTablesOpen(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = visit.openPlain(page);
            assertThat(shown.locator(".figures .value").first().innerText()).isEqualTo("96.94%");
            byte[] light = shown.screenshot();
            shown.locator("label[for=theme-dark]").click();
            assertThat(shown.screenshot()).isNotEqualTo(light);
            shown.locator("#training summary").click();
            assertThat(shown.locator("#training tbody tr").last().isVisible()).isTrue();
        }
    }

    @Test
    void whatALearnerPutsInIsShownAsTextAndNeverRun(Browser browser) throws IOException {
        Path page = page("hostile", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            shown.locator("details").all().forEach(details -> details.evaluate("details => { details.open = true; }"));
            for (String place : new String[] {".verdict", "#task-3\\.1", "#tests", "#output", "#log", "#run"}) {
                assertThat(shown.locator(place).innerText()).as(place).contains(SampleReports.HOSTILE);
            }
            shown.hover("[data-chart]"); // The tooltip shows names too.
            visit.openPlain(folder.resolve("index.html"));
            assertThat(shown.locator("main").innerText()).contains(SampleReports.HOSTILE);
            visit.assertNothingToComplainAbout();
        }
    }

    private static String paper(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private Path page(String kind, String lesson) throws IOException {
        return SampleReports.write(kind, folder, Locale.ENGLISH).page(lesson);
    }
}
