package dev.nd4jlessons.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as they were just built, from the disk, in the machine's own Chromium. */
class SiteInABrowserTest {
    private static final Path SITE = Path.of("target", "site").toAbsolutePath();
    private static final int[] WIDTHS = {360, 768, 1280, 1920};

    private static final String FINDINGS = """
            async () => {
              const { violations } = await axe.run({ preload: false });
              return violations
                .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
            }""";

    private static Playwright playwright;
    private static Browser browser;
    private static String axe;

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(executable()));
        try (InputStream script = SiteInABrowserTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("PLAYWRIGHT_NODEJS_PATH is set, and no Chromium is on the"
                        + " PATH. Install it (Debian: apt-get install chromium), or unset the variable."));
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
    }

    @AfterEach
    void closeWindows() {
        windows.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> english = Files.list(SITE);
                Stream<Path> japanese = Files.list(SITE.resolve("ja"))) {
            return Stream.concat(english, japanese)
                    .filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsEveryWindowAndGivesAxeNoCauseForComplaint(Path file) {
        Page page = window(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        open(page, file);
        page.evaluate(axe);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as("pixels beyond a window of %d", width)
                    .isEqualTo(0);
        }
        assertThat((List<?>) page.evaluate(FINDINGS)).isEmpty();
        page.setViewportSize(360, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat((List<?>) page.evaluate(FINDINGS)).isEmpty();
    }

    @Test
    void aWordIsFoundByKeyboardAndLeadsToItsSection() {
        Page page = window(new NewContextOptions());
        open(page, SITE.resolve("index.html"));
        page.keyboard().press("/");
        page.keyboard().type("kink slope");
        page.locator(".found a").first().waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/train-mlp.html#*");
        assertThat(page.locator("h1").innerText()).startsWith("Lesson 3");
    }

    @Test
    void japaneseIsFoundWithoutBlanksBetweenWords() {
        Page page = window(new NewContextOptions());
        open(page, SITE.resolve("ja/index.html"));
        page.locator(".search input").fill("損失");
        page.locator(".found a").first().waitFor();
        assertThat(page.locator(".found mark").first().innerText()).isEqualTo("損失");
        page.locator(".search input").fill("zzzz");
        page.locator(".found p").waitFor();
        assertThat(page.locator(".search [role=status]").textContent()).contains("zzzz");
    }

    @ParameterizedTest
    @EnumSource(ReducedMotion.class)
    void oneStepsThroughAGradientOfTheLessonsNetwork(ReducedMotion motion) {
        Page page = window(new NewContextOptions().setReducedMotion(motion));
        open(page, SITE.resolve("train-mlp.html"));
        Locator stepper = page.locator(".stepper");
        stepper.locator(".next").focus();
        for (int i = 0; i < 11; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(stepper.locator(".at").innerText()).isEqualTo("Step 12 of 14: The gradient of the hidden weights");
        stepper.locator("[data-cell=dW1-1-0] button").click();
        assertThat(stepper.locator(".sums li:visible").innerText())
                .startsWith("dW1[1, 0] = dz1[0, 1]·x[0, 0] + dz1[1, 1]·x[1, 0]");
        assertThat(stepper.locator(".step:visible .is-source").count()).isEqualTo(4);
        page.keyboard().press("Shift+Tab");
        stepper.locator(".next").click();
        stepper.locator(".next").click();
        stepper.locator("[data-part=h]").press("Home");
        assertThat(stepper.locator("[data-part=said]").innerText())
                .startsWith("h = 0.50: the slope between the points is");
    }

    @Test
    void theThemeHoldsForTheReportToo() {
        Page page = window(new NewContextOptions());
        open(page, SITE.resolve("index.html"));
        page.locator("label[for=theme-dark]").click();
        String dark = paper(page);
        page.locator(".menu a[href='lessons/index.html']").click();
        page.waitForURL("**/lessons/index.html");
        assertThat(paper(page)).isEqualTo(dark);
    }

    @Test
    void withoutScriptsAPageSaysTheSame() {
        Page page = window(new NewContextOptions().setJavaScriptEnabled(false));
        open(page, SITE.resolve("train-mlp.html"));
        assertThat(page.locator(".search").isVisible()).isFalse();
        assertThat(page.locator(".step:visible").count()).isEqualTo(14);
        assertThat(page.locator(".code button:visible").count()).isZero();
        page.locator("label[for=theme-dark]").click();
        assertThat(paper(page)).isEqualTo("rgb(23, 23, 21)");
    }

    private static String paper(Page page) {
        return (String) page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor");
    }

    private Page window(NewContextOptions options) {
        BrowserContext window = browser.newContext(options.setViewportSize(1280, 900));
        windows.add(window);
        window.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        window.onWebError(error -> complaints.add("uncaught: " + error.error()));
        window.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                complaints.add("request: " + request.url());
            }
        });
        return window.newPage();
    }

    private static void open(Page page, Path file) {
        page.navigate(file.toUri().toString());
    }
}
