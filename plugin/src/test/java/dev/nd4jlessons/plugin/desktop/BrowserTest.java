package dev.nd4jlessons.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BrowserTest {
    private static final Path PAGE = Path.of("a folder", "train-mlp.html").toAbsolutePath();

    @Test
    void eachPlatformHasItsOwnOpener() {
        assertThat(browser("Mac OS X", Map.of()).command("file:///page")).contains(List.of("open", "file:///page"));
        assertThat(browser("Windows 11", Map.of()).command("file:///page"))
                .contains(List.of("rundll32", "url.dll,FileProtocolHandler", "file:///page"));
        assertThat(browser("Linux", Map.of("DISPLAY", ":0")).command("file:///page"))
                .contains(List.of("xdg-open", "file:///page"));
        assertThat(browser("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).command("file:///page"))
                .contains(List.of("xdg-open", "file:///page"));
    }

    @Test
    void theBrowserOfTheEnvironmentComesFirst() {
        assertThat(browser("Linux", Map.of("BROWSER", "firefox:w3m", "DISPLAY", ":0"))
                        .command("file:///page"))
                .contains(List.of("firefox", "file:///page"));
        assertThat(browser("Mac OS X", Map.of("BROWSER", "chromium --app=%s --incognito"))
                        .command("file:///page"))
                .contains(List.of("chromium", "--app=file:///page", "--incognito"));
    }

    @Test
    void withoutADesktopItSaysWhatToDo() {
        assertThat(browser("Linux", Map.of()).open(PAGE))
                .contains("The page could not be opened in a browser: there seems to be no desktop here, as neither"
                        + " DISPLAY nor WAYLAND_DISPLAY is set (BROWSER can name a command).\n"
                        + "Open it yourself: " + PAGE);
    }

    @Test
    void anOpenerThatIsNotThereIsNamed() {
        assertThat(browser("Linux", Map.of("BROWSER", "no-such-browser-anywhere"))
                        .open(PAGE))
                .hasValueSatisfying(why -> assertThat(why)
                        .startsWith("The page could not be opened in a browser: no-such-browser-anywhere could not")
                        .endsWith("\nOpen it yourself: " + PAGE));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "true and false are no programs there")
    void anOpenerThatFailsIsNamedAndOneThatWorksIsNot() {
        assertThat(browser("Linux", Map.of("BROWSER", "true")).open(PAGE)).isEmpty();
        assertThat(browser("Linux", Map.of("BROWSER", "false")).open(PAGE))
                .hasValueSatisfying(why -> assertThat(why).contains("false ended with exit code 1"));
    }

    private static Browser browser(String os, Map<String, String> environment) {
        return new Browser(os, environment, Words.ofPlugin(Locale.ENGLISH));
    }
}
