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

/** A report with more runs than are kept: how two of them are compared, and how soon its pages are drawn. */
@ExtendWith(ChromiumExtension.class)
class RunsInABrowserTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Report report =
                new Report(folder, Course.load(), Report.words(Locale.ENGLISH)).withHistory(folder.resolve("history"));
        assertThat(SampleRuns.write(report, SampleRuns.runs(59))).isEmpty();
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

            assertThat(shown.locator(".compared path.chosen").first().isVisible())
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

            assertThat(identical.innerText()).startsWith("Identical curves: A learning rate 0.0");
            assertThat(shown.locator(".compared").first().locator("path.under").count())
                    .isEqualTo(1);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aRunOfTheTimeLineLeadsToItsOwnPage(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.openPlain(folder.resolve("index.html"));
            Locator mark = shown.locator(".timeline a").last();
            String page = mark.getAttribute("href");

            mark.click();

            shown.waitForURL("**/" + page);
            assertThat(shown.locator(".eyebrow a").innerText()).contains("all runs");
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void onlyRunsOfOneLessonAreComparedAndEightOfThemCanBeToldApart(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(folder.resolve("runs.html"));
            assertThat(shown.locator("tr[data-lesson=grade] input[name=run]:not(:disabled)")
                            .count())
                    .isZero();
            Locator more = shown.locator(
                    "tr[data-lesson=train-mlp]:not([data-accuracy='']) input[name=run]:not(:checked):not(:disabled)");
            while (more.count() > 0) {
                more.first().check();
            }
            assertThat(shown.locator("input[name=run]:checked").count()).isEqualTo(8);
            assertThat(shown.locator("[data-key] b").allInnerTexts())
                    .containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
            Object looks = shown.evaluate("""
                    () => new Set([...document.querySelectorAll('[data-key] path')].map((path) => {
                      const { strokeDasharray, strokeWidth } = getComputedStyle(path);
                      return `${strokeDasharray} ${strokeWidth}`;
                    })).size""");
            assertThat(looks).isEqualTo(8);
            assertThat(shown.locator(".compared .band").first().isVisible()).isTrue();
            visit.assertAccessible();
        }
    }

    @Test
    void runsAreNamedByWhatDiffersSortedFilteredAndGivenNames(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(folder.resolve("runs.html"));
            assertThat(shown.locator(".runs [data-name]").allInnerTexts())
                    .anyMatch(name -> name.startsWith("learning rate 0.0"));
            assertThat(shown.locator(".runs thead").innerText()).contains("Learning rate", "Hidden units");

            shown.locator("th[data-sort=accuracy] button").click();
            assertThat(shown.locator(".runs tbody tr").first().innerText()).contains("96.94%");
            assertThat(shown.locator("th[data-sort=accuracy]").getAttribute("aria-sort"))
                    .isEqualTo("descending");

            shown.locator("select[data-lesson]").selectOption("grade");
            assertThat(shown.locator(".runs tbody tr:visible:not([data-lesson=grade])")
                            .count())
                    .isZero();
            shown.locator("select[data-lesson]").selectOption("");

            shown.locator(".rename").first().click();
            shown.locator(".runs th input").fill("my best");
            shown.locator(".runs th input").press("Enter");
            shown.reload();
            assertThat(shown.locator(".runs [data-name]").allInnerTexts()).contains("my best");
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void fiftyNineRunsStayShort(Browser browser) {
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(folder.resolve("runs.html"));
            assertThat(shown.locator(".runs tbody tr").count()).isGreaterThanOrEqualTo(50);
            assertThat(shown.locator("#all").boundingBox().height).isLessThan(900);
            assertThat(shown.locator("#changes").boundingBox().height).isLessThan(1600);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-mlp", "runs"})
    void chartsAreDrawnSoonAlsoWithFiftyRuns(String page, Browser browser) throws IOException {
        Path file = folder.resolve(page + ".html");
        double median = Stopwatch.medianMilliseconds(file, browser);
        assertThat(median).isPositive();
        assertThat(file.toFile().length()).isLessThan(500_000);
    }
}
