package dev.nd4jlessons.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTest {
    private static final Path FORMULAS = Path.of("..", "src", "site", "formulas");

    @TempDir
    Path site;

    @BeforeEach
    void render() throws IOException {
        Files.createDirectories(site.resolve("ja"));
        page(
                site.resolve("a.html"),
                "A",
                "<section><a id=\"First\"></a><h2>First</h2><p>Word &lt;b&gt; here.</p></section>");
        page(site.resolve("b.html"), "B", "<p>Second page.</p><pre>mvn verify</pre>");
        page(site.resolve("ja").resolve("a.html"), "あ", "<p>本文。</p>");
    }

    @Test
    void aHeadingIsItsOwnAnchorAndStandsInTheContents() throws IOException {
        Document page = pressed("a.html");
        assertThat(page.select("main h2#First")).hasSize(1);
        assertThat(page.select("main section, main a[id]")).isEmpty();
        assertThat(page.select(".contents a").attr("href")).isEqualTo("#First");
    }

    @Test
    void aPageLeadsToThoseBesideItAndToItsTranslation() throws IOException {
        Document page = pressed("a.html");
        assertThat(page.select(".turn a[rel=next]").attr("href")).isEqualTo("b.html");
        assertThat(page.select(".turn a[rel=prev]")).isEmpty();
        assertThat(page.select("header a[hreflang=ja]").attr("href")).isEqualTo("ja/a.html");
        assertThat(pressed("b.html").select("header a[hreflang]")).isEmpty();
        assertThat(pressed("ja/a.html").select("header a[hreflang=en]").attr("href"))
                .isEqualTo("../a.html");
    }

    @Test
    void theTextOfAPageStaysText() throws IOException {
        assertThat(pressed("a.html").select("main p").first().html()).isEqualTo("Word &lt;b&gt; here.");
    }

    @Test
    void theSearchKnowsEverySection() throws IOException {
        new Press(site).run();
        assertThat(Files.readString(site.resolve("book/search-en.js")))
                .contains("\"u\":\"a.html#First\"", "\"x\":\"Word \\u003cb\\u003e here.\"");
    }

    @Test
    void aFolderThatWasPressedAlreadyIsRefused() throws IOException {
        new Press(site).run();
        assertThatThrownBy(() -> new Press(site).run()).hasMessageContaining("mvn install site");
    }

    @Test
    void theFontHasEveryCharacterOfTheFormulas() throws IOException {
        String font = Files.readString(Path.of("src/main/resources/dev/nd4jlessons/press/fonts/stix-two-math.txt"));
        try (Stream<Path> files = Files.list(FORMULAS)) {
            String used = files.map(PressTest::read)
                    .map(text -> Jsoup.parse(text).text())
                    .collect(Collectors.joining())
                    .replaceAll("\\s", "");
            assertThat(used.codePoints().distinct().filter(letter -> font.indexOf(letter) < 0))
                    .isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Document pressed(String name) throws IOException {
        if (!Files.exists(site.resolve("book"))) {
            new Press(site).run();
        }
        return Jsoup.parse(site.resolve(name).toFile(), "UTF-8");
    }

    private static void page(Path file, String title, String text) throws IOException {
        Files.writeString(file, """
                <!DOCTYPE html><html><head><title>%s</title></head><body>
                <nav data-menu="Course"><a href="a.html">A</a><a href="b.html">B</a><a href="lessons/index.html">Report</a></nav>
                <main><h1>%s</h1>%s</main></body></html>""".formatted(title, title, text));
    }
}
