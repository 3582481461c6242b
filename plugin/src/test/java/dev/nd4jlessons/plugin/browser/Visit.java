package dev.nd4jlessons.plugin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Someone looks at pages on the disk, with a browser that notes whatever is not as it should be. */
final class Visit implements AutoCloseable {
    private static final String AXE = readAxe();

    /** The findings of axe of whatever weight, one line for each element. */
    private static final String FINDINGS = """
            async () => {
              const { violations } = await axe.run();
              return violations
                .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private boolean axeIsThere;

    private Visit(BrowserContext context) {
        this.context = context;
        // Listening is by context, as pages that a page opens count too.
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        context.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        context.onRequest(request -> {
            if (!request.isNavigationRequest() || !request.url().startsWith("file:")) {
                complaints.add("request: " + request.url());
            }
        });
        this.page = context.newPage();
    }

    /** A window as {@code options} describe it. */
    static Visit of(Browser browser, NewContextOptions options) {
        return new Visit(browser.newContext(options));
    }

    /** An ordinary window, 1280 pixels wide. */
    static Visit of(Browser browser) {
        return of(browser, new NewContextOptions().setViewportSize(1280, 800));
    }

    /** Opens a page and waits until its charts are drawn. */
    Page open(Path file) {
        openPlain(file);
        waitForCharts();
        return page;
    }

    /** Opens a page that may not run scripts. */
    Page openPlain(Path file) {
        axeIsThere = false;
        page.navigate(file.toUri().toString());
        return page;
    }

    /** Waits until every chart of the page has said that it is drawn. */
    void waitForCharts() {
        page.waitForFunction("""
                () => [...document.querySelectorAll('[data-chart]')]
                  .every((place, index) => performance.getEntriesByName(`chart-${index}`).length > 0)""");
    }

    /** Milliseconds from the start of the navigation until the last chart was drawn for the first time. */
    double millisecondsToCharts() {
        return ((Number) page.evaluate("""
                        () => Math.max(...[...document.querySelectorAll('[data-chart]')]
                          .map((place, index) => performance.getEntriesByName(`chart-${index}`)[0].startTime))""")).doubleValue();
    }

    /** Fails if anything was reported on the console, thrown, asked in a dialog or requested from somewhere. */
    void assertNothingToComplainAbout() {
        assertThat(complaints).isEmpty();
    }

    /** Fails if axe finds anything. */
    void assertAccessible() {
        if (!axeIsThere) {
            page.evaluate(AXE);
            axeIsThere = true;
        }
        List<?> findings = (List<?>) page.evaluate(FINDINGS);
        assertThat(findings).isEmpty();
    }

    /** Fails if the page is wider than the window, so that one would have to scroll sideways to read it. */
    void assertFitsTheWindow() {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels beyond the window")
                .isEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String readAxe() {
        try (InputStream script = Visit.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
