package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.SampleRuns;
import dev.nd4jlessons.plugin.report.Samples;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import java.io.IOException;
import java.nio.file.Files;
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
    void thePageFollowsTheRunWithoutBeingReadAnewAndKeepsTheReadersPlace(Browser browser) throws IOException {
        Report report = report();
        report.follow(epochs(2), Instant.now().plusSeconds(600));
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(report.page("train-mlp"));
            assertThat(shown.locator(".verdict").innerText()).contains("Running");
            shown.locator("#training summary").first().click();
            Locator plot = shown.locator("#training [data-chart]").first();
            plot.focus();
            shown.evaluate("window.noted = true");
            Object axis = axis(shown);

            report.follow(epochs(3), Instant.now().plusSeconds(600));

            shown.waitForFunction("() => document.querySelectorAll('#training tbody tr').length === 3");
            assertThat(shown.locator(".progress-of").innerText()).contains("epoch 3 of 30", "to go");
            assertThat(shown.evaluate("window.noted")).isEqualTo(true);
            assertThat(plot.evaluate("plot => plot === document.activeElement")).isEqualTo(true);
            assertThat(shown.locator("#training tbody tr").first().isVisible()).isTrue();
            assertThat(axis(shown)).isEqualTo(axis);
            assertThat(report.page("train-mlp")
                            .resolveSibling("train-mlp.live.html")
                            .toFile()
                            .length())
                    .isLessThan(80_000);

            report.write(Samples.passed());

            shown.waitForFunction("() => !document.querySelector('.verdict').innerText.includes('Running')");
            assertThat(shown.locator(".verdict").innerText()).contains("Passed");
            assertThat(shown.locator("#training tbody tr").first().isVisible()).isTrue();
            assertThat(shown.evaluate("document.activeElement.matches('[data-chart]')"))
                    .isEqualTo(true);
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aPageOfAnEarlierRunNoticesANewOne(Browser browser) throws IOException {
        Report report = report();
        report.write(Samples.tooInaccurate());
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(report.page("train-mlp"));
            assertThat(shown.locator(".news").innerText()).isEmpty();

            report.write(SampleRuns.at(Samples.passed(), Instant.parse("2026-11-03T08:00:00Z")));

            shown.waitForSelector(".news button");
            assertThat(shown.locator(".news").innerText()).startsWith("There is a newer run of this lesson.");
            assertThat(shown.locator(".verdict").innerText()).contains("Failed");
            shown.locator(".news button").click();
            shown.waitForFunction("() => document.querySelector('.verdict').innerText.includes('Passed')");
            visit.assertNothingToComplainAbout();
        }
    }

    @Test
    void aPageThatWasSentAloneIsQuiet(Browser browser) throws IOException {
        Report report = report();
        report.write(Samples.passed());
        Path alone = Files.createDirectories(folder.resolve("alone")).resolve("page.html");
        Files.copy(report.page("train-mlp"), alone);
        try (Visit visit = Visit.of(browser)) {
            Page shown = visit.open(alone);
            shown.waitForTimeout(2500);
            assertThat(shown.locator(".news").innerText()).isEmpty();
            assertThat(shown.locator("#training .drawing").first().isVisible()).isTrue();
        }
    }

    private Report report() {
        return new Report(folder, Course.load(), Report.words(Locale.ENGLISH));
    }

    private static LessonResult epochs(int done) {
        LessonResult running = Samples.timeOut();
        return LessonResultBuilder.builder(running)
                .startedAt(Samples.passed().startedAt())
                .epochs(running.epochs().subList(0, done))
                .build();
    }

    private static Object axis(Page shown) {
        return shown.evaluate(
                "[...document.querySelectorAll('#training .axis.x text')].map((tick) => tick.textContent).join()");
    }
}
