package dev.nd4jlessons.plugin.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.nd4jlessons.plugin.report.SampleReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of every report in both themes: in English in a wide window, in Japanese, whose lines break anywhere, in a
 * narrow one.
 */
@ExtendWith(ChromiumExtension.class)
class EveryPageInABrowserTest {
    private static final Path FOLDER = Path.of("target", "browser-reports").toAbsolutePath();

    @BeforeAll
    static void write() throws IOException {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.JAPANESE}) {
            for (String kind : SampleReports.kinds()) {
                SampleReports.write(kind, folder(language, kind), language);
            }
        }
    }

    static Stream<Path> english() {
        return pages(Locale.ENGLISH);
    }

    static Stream<Path> japanese() {
        return pages(Locale.JAPANESE);
    }

    private static Stream<Path> pages(Locale language) {
        return SampleReports.kinds().stream()
                .flatMap(kind -> SampleReports.pages(kind).stream()
                        .map(name -> folder(language, kind).resolve(name + ".html")));
    }

    private static Path folder(Locale language, String kind) {
        return FOLDER.resolve(language.getLanguage()).resolve(kind);
    }

    @ParameterizedTest
    @MethodSource("english")
    void aPageInAWideWindowGivesNoCauseForComplaintWhenNightFalls(Path page, Browser browser) {
        look(page, browser, 1280, ColorScheme.LIGHT, ColorScheme.DARK);
    }

    @ParameterizedTest
    @MethodSource("japanese")
    void aPageOnATelephoneGivesNoCauseForComplaintWhenDayBreaks(Path page, Browser browser) {
        look(page, browser, 360, ColorScheme.DARK, ColorScheme.LIGHT);
    }

    private static void look(Path page, Browser browser, int width, ColorScheme first, ColorScheme then) {
        NewContextOptions window = new NewContextOptions().setColorScheme(first).setViewportSize(width, 800);
        try (Visit visit = Visit.of(browser, window)) {
            Page shown = visit.open(page);
            visit.assertFitsTheWindow();
            visit.assertAccessible();
            shown.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(then));
            visit.assertAccessible();
            visit.assertNothingToComplainAbout();
        }
    }
}
