package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.SampleReports;
import dev.nd4jlessons.plugin.report.SampleRuns;
import dev.nd4jlessons.plugin.report.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
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
            String lightLine = stroke(shown);

            shown.locator("label[for=theme-dark]").click();

            assertThat(paper(shown)).isNotEqualTo(lightPaper);
            assertThat(stroke(shown)).isNotEqualTo(lightLine);
            String darkPaper = paper(shown);
            shown.locator(".masthead nav a").first().click();
            shown.waitForURL("**/index.html");
            assertThat(shown.locator("#theme-dark").isChecked()).isTrue();
            assertThat(paper(shown)).isEqualTo(darkPaper);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aChartFillsAWindowThatIsMadeWiderAndItsTextKeepsItsSize(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser, new NewContextOptions().setViewportSize(360, 800))) {
            Page shown = visit.open(page);
            Locator drawing = shown.locator("#training .drawing").first();
            double narrow = drawing.boundingBox().width;
            double text = drawing.locator("text").first().boundingBox().height;

            shown.setViewportSize(1280, 800);

            assertThat(drawing.boundingBox().width).isGreaterThan(2 * narrow);
            assertThat(drawing.locator("text").first().boundingBox().height).isEqualTo(text);
            visit.assertFitsTheWindow();
        }
    }

    @Test
    void aChartIsReadWithTheArrowKeys(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator plot = shown.locator("#training [data-chart]").first();
            Locator reading = shown.locator("#training .reading").first();

            plot.press("Home");
            assertThat(reading.innerText()).startsWith("Epoch 1 · This run 6");
            plot.press("ArrowRight");
            assertThat(plot.getAttribute("aria-valuetext")).startsWith("Epoch 2 · This run ");
            plot.press("End");
            assertThat(reading.innerText()).startsWith("Epoch 30 · This run 96.94%");
            assertThat(plot.getAttribute("role")).isEqualTo("slider");
            visit.assertAccessible();
        }
    }

    @Test
    void aChartIsReadWithThePointer(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            Locator plot = shown.locator("#training [data-chart]").first();
            plot.scrollIntoViewIfNeeded();
            plot.hover(new Locator.HoverOptions()
                    .setPosition(plot.boundingBox().width / 2, plot.boundingBox().height / 2));
            assertThat(shown.locator("#training .reading").first().innerText()).matches("Epoch 1[56] · .*");
        }
    }

    @Test
    void theFirstScreenOfAFailingPageHoldsAllThatIsNeeded(Browser browser) throws IOException {
        Path page = withSources();
        try (Visit visit = Visit.of(browser, new NewContextOptions().setViewportSize(1280, 900))) {
            Page shown = visit.open(page);
            for (String part : new String[] {
                "h1.verdict",
                ".culprit",
                ".question",
                ".paper .grids >> nth=1",
                ".worked",
                ".excerpt .marked a",
                ".opening .command code",
                ".opening .command button"
            }) {
                BoundingBox box = shown.locator(part).first().boundingBox();
                assertThat(box.y + box.height).as(part).isLessThan(900);
            }
            assertThat(shown.locator(".excerpt > span").count()).isEqualTo(7);
            shown.locator(".excerpt .marked a").click();
            assertThat(shown.url()).endsWith("#source-3.1-54");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aMapIsReadWithTheArrowKeysAndSaysFiveTimesEverywhere(Browser browser) throws IOException {
        Path page = page("five-times", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            assertThat(shown.locator(".ratios").first().innerText())
                    .isEqualTo("Every element is 5 times what it should be.");
            Locator maps = shown.locator("[data-maps]").first();
            maps.press("ArrowDown");
            maps.press("ArrowRight");
            assertThat(shown.locator(".microscope .reading").first().innerText())
                    .matches("dW\\[1, 1]: yours .*, should be .*, ratio 5");
            BoundingBox microscope = shown.locator(".microscope").first().boundingBox();
            assertThat(microscope.height).isLessThan(1200);
            assertThat(maps.boundingBox().width).isLessThan(900);
            visit.assertAccessible();
        }
    }

    @Test
    void twoPagesArePrintedAndAllOfThemOnRequest(Browser browser) throws IOException {
        Path page = page("passed", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            assertThat(pages(shown)).isLessThanOrEqualTo(2);
            shown.locator("#print-all").check();
            assertThat(pages(shown)).isGreaterThan(2);
        }
    }

    private static long pages(Page shown) {
        String pdf = new String(shown.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type\\s*/Page[^s]").matcher(pdf).results().count();
    }

    /** A failing page whose learner's file is kept. */
    private Path withSources() throws IOException {
        Report report =
                new Report(folder, Course.load(), Report.words(Locale.ENGLISH)).withHistory(folder.resolve("history"));
        report.write(Samples.failedAt(54), SampleRuns.runs(3).get(2).sources());
        return report.page("train-mlp");
    }

    @Test
    void withoutScriptsVerdictFiguresTablesAndNextStepAreThere(Browser browser) throws IOException {
        Path page = page("failed", "train-mlp");
        try (Visit visit = Visit.of(browser, new NewContextOptions().setJavaScriptEnabled(false))) {
            Page shown = visit.openPlain(page);
            assertThat(shown.locator(".verdict").innerText()).contains("3.1", "Linear.backward");
            assertThat(shown.locator(".question").innerText()).contains("dx is right in shape by chance");
            assertThat(shown.locator(".opening .command").innerText()).contains("mvn lessons:train-mlp");

            visit.openPlain(folder.resolve("index.html"));
            assertThat(shown.locator("#next").innerText()).contains("mvn ");

            visit.openPlain(folder.resolve("matmul-benchmark.html"));
            assertThat(shown.locator("#measurements table tbody tr").first().isVisible())
                    .isTrue();
            assertThat(shown.locator(".drawing path.line").first().isVisible()).isTrue();
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
            assertThat(shown.locator("#training .drawing path.own").first().isVisible())
                    .isTrue();
            assertThat(shown.locator("#training .stop title").first().textContent())
                    .startsWith("Epoch 1 · This run");
        }
    }

    @Test
    void whatALearnerPutsInIsShownAsTextAndNeverRun(Browser browser) throws IOException {
        Path page = page("hostile", "train-mlp");
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(page);
            shown.locator("details").all().forEach(details -> details.evaluate("details => { details.open = true; }"));
            for (String place : new String[] {".question", "#task-3\\.1", "#tests", "#output", "#log", "#run"}) {
                assertThat(shown.locator(place).innerText()).as(place).contains(SampleReports.HOSTILE);
            }
            shown.locator("[data-chart]").first().hover(); // The reading shows names too.
            visit.openPlain(folder.resolve("index.html"));
            assertThat(shown.locator("main").innerText()).contains(SampleReports.HOSTILE);
            visit.assertNothingToComplainAbout();
        }
    }

    private static String stroke(Page page) {
        return (String) page.evaluate("getComputedStyle(document.querySelector('#training .line.own')).stroke");
    }

    private static String paper(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private Path page(String kind, String lesson) throws IOException {
        return SampleReports.write(kind, folder, Locale.ENGLISH).page(lesson);
    }
}
