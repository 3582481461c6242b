package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.SampleRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report with fifty earlier runs: how two of them are compared, and how soon its pages are drawn. */
@ExtendWith(ChromiumExtension.class)
class RunsInABrowserTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Report report =
                new Report(folder, Course.load(), Report.words(Locale.ENGLISH)).withHistory(folder.resolve("history"));
        assertThat(SampleRuns.write(report, SampleRuns.runs(50))).isEmpty();
    }

    @Test
    void twoRunsAreLaidOverEachOtherWithWhatChangedBetweenThem(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(folder.resolve("runs.html"));
            Locator chosen = shown.locator("input[name=run]:checked");
            while (chosen.count() > 0) {
                chosen.first().uncheck();
            }
            assertThat(shown.locator("[data-curves]").isVisible()).isFalse();

            Locator trained = shown.locator("tr:has(td:text-is('93.00%')) input[name=run]:not(:checked)");
            trained.nth(0).check();
            trained.nth(0).check();

            assertThat(shown.locator("[data-curves] [data-chart] svg").first().isVisible())
                    .isTrue();
            assertThat(shown.locator("table[data-facts] tr.is-different th").allInnerTexts())
                    .contains("Learning rate");
            assertThat(shown.locator("[data-sources] pre.difference").first().innerText())
                    .contains("// attempt");
            assertThat(shown.locator("[data-sources]").innerText()).contains("<script>alert(");
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void twoRunsWithTheSameCurvesAreBothSeenAndSaidToBeAlike(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(folder.resolve("runs.html"));
            Locator identical = shown.locator("[data-identical]");
            assertThat(identical.isVisible()).isFalse();
            Locator chosen = shown.locator("input[name=run]:checked");
            assertThat(chosen.count()).isEqualTo(2);
            while (chosen.count() > 0) {
                chosen.first().uncheck();
            }

            Locator trained = shown.locator("tr:has(td:text-is('93.00%')) input[name=run]:not(:checked)");
            trained.nth(0).check();
            trained.nth(0).check();

            assertThat(identical.innerText()).startsWith("Identical curves: Training ·");
            assertThat(shown.locator("[data-curves] .key svg path[opacity]").count())
                    .isEqualTo(1);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aRunOfTheTimeLineLeadsToItsRow(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.openPlain(folder.resolve("index.html"));
            Locator mark = shown.locator(".timeline a").last();
            String anchor = mark.getAttribute("href").split("#")[1];

            mark.click();

            shown.waitForURL("**/runs.html#" + anchor);
            assertThat(shown.locator("[id='" + anchor + "']").isVisible()).isTrue();
            visit.assertNothingToComplainAbout();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-mlp", "runs"})
    void chartsAreDrawnSoonAlsoWithFiftyRuns(String page, Browser browser) throws IOException {
        Path file = folder.resolve(page + ".html");
        double median = Stopwatch.medianMilliseconds(file, browser);
        assertThat(median).isPositive();
        assertThat(file.toFile().length()).isLessThan(2_000_000);
    }
}
