package dev.nd4jlessons.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as they were just built: what they link to is there, and they load nothing from elsewhere. */
class SitePagesTest {
    private static final Path SITE = Path.of("target", "site");
    private static final Path DESCRIPTOR =
            Path.of("..", "plugin", "target", "classes", "META-INF", "maven", "plugin.xml");

    private static final Path JAPANESE = SITE.resolve("ja");
    private static final Path REPORT = SITE.resolve("lessons");

    static Stream<Path> pages() throws IOException {
        return Stream.concat(pagesIn(SITE), pagesIn(JAPANESE));
    }

    static Stream<Path> pagesAndReport() throws IOException {
        return Stream.concat(pages(), pagesIn(REPORT));
    }

    private static Stream<Path> pagesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    static List<Task> tasks() {
        return Course.load().tasks();
    }

    @ParameterizedTest
    @MethodSource("pagesAndReport")
    void everyLinkLeadsToAPageAndAnAnchorThatExist(Path page) throws IOException {
        assertThat(html(page).select("a[href]"))
                .extracting(link -> link.attr("href"))
                .filteredOn(href -> !isElsewhere(href) && !href.equals("#"))
                .allSatisfy(href -> assertTargetExists(page, href));
    }

    @ParameterizedTest
    @MethodSource("pagesAndReport")
    void everythingThatAPageLoadsIsBesideIt(Path page) throws IOException {
        Document html = html(page);
        assertThat(html.select("img[src], script[src], iframe[src]"))
                .extracting(element -> element.attr("src"))
                .allSatisfy(source -> assertThat(page.resolveSibling(source)).exists());
        assertThat(html.select("link[href]"))
                .extracting(element -> element.attr("href"))
                .filteredOn(source -> !source.startsWith("data:"))
                .allSatisfy(source -> assertThat(page.resolveSibling(source)).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noMacroIsLeftUnresolved(Path page) throws IOException {
        assertThat(Files.readString(page)).doesNotContain("MACRO{").doesNotContain("@formulas@");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskHasItsAnchorOnThePageOfItsLesson(Task task) throws IOException {
        Element anchor = html(SITE.resolve(task.lesson() + ".html")).getElementById(task.anchor());
        assertThat(anchor).isNotNull();
        assertThat(anchor.text()).contains(task.number(), task.name());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskIsSaidToBeWorthWhatTheCatalogueGivesForIt(Task task) throws IOException {
        assertThat(html(SITE.resolve(task.lesson() + ".html")).text())
                .contains(task.file() + ", " + task.points() + " points");
        assertThat(html(SITE.resolve("index.html")).text())
                .contains(task.number() + " " + task.name() + " " + task.points());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theJapanesePageOfALessonHasTheSameAnchorsAndPoints(Task task) throws IOException {
        Document page = html(JAPANESE.resolve(task.lesson() + ".html"));
        Element anchor = page.getElementById(task.anchor());
        assertThat(anchor).isNotNull();
        assertThat(anchor.text()).contains(task.number(), task.name());
        assertThat(page.text()).contains(task.file() + "、" + task.points() + " 点");
        assertThat(html(JAPANESE.resolve("index.html")).text())
                .contains(task.number() + " " + task.name() + " " + task.points());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "device-check.html",
                "matmul-benchmark.html",
                "train-mlp.html",
                "loop.html",
                "goals.html",
                "results.html",
                "replay.html",
                "checker.html",
                "architecture.html",
                "performance.html"
            })
    void aPageSaysTheSameInBothLanguages(String page) throws IOException {
        Document english = html(SITE.resolve(page));
        Document japanese = html(JAPANESE.resolve(page));

        assertThat(japanese.select("html").attr("lang")).isEqualTo("ja");
        for (String part : List.of("main h2", "main h3", "main table tr", "main li", "main math", "main details")) {
            assertThat(japanese.select(part)).as(part).hasSameSizeAs(english.select(part));
        }
        assertThat(english.select("header a[hreflang=ja]").attr("href")).isEqualTo("ja/" + page);
        assertThat(japanese.select("header a[hreflang=en]").attr("href")).isEqualTo("../" + page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void boldAndEmphasisedTextIsMarkedUpRatherThanStarred(Path page) throws IOException {
        Document html = html(page);
        html.select("code, pre, script, math").remove();
        assertThat(html.text()).doesNotContain("**");
    }

    @Test
    void formulasAreWrittenInMathML() throws IOException {
        assertThat(html(SITE.resolve("train-mlp.html")).select("math[alttext]")).hasSizeGreaterThan(15);
        assertThat(html(SITE.resolve("matmul-benchmark.html")).select("math[alttext]"))
                .hasSize(2);
    }

    @Test
    void everyGoalAndPropertyOfTheDescriptorIsOnThePageOfGoals() throws IOException {
        Document descriptor = Jsoup.parse(Files.readString(DESCRIPTOR), "", Parser.xmlParser());
        Document goals = html(SITE.resolve("goals.html"));
        assertThat(descriptor.select("mojo > goal"))
                .isNotEmpty()
                .allSatisfy(
                        goal -> assertThat(goals.getElementById(goal.text())).isNotNull());
        assertThat(descriptor.select("mojo > configuration > *"))
                .extracting(Element::text)
                .filteredOn(expression -> expression.startsWith("${lessons."))
                .allSatisfy(expression -> assertThat(goals.getElementById(expression.replaceAll("[${}]", "")))
                        .isNotNull());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageHasItsFrame(Path page) throws IOException {
        Document html = html(page);
        assertThat(html.select("meta[name=description]").attr("content")).hasSizeBetween(20, 201);
        assertThat(html.select("meta[property=og:title]").attr("content")).isNotBlank();
        assertThat(html.select("html").attr("lang")).isIn("en", "ja");
        assertThat(html.select("a.skip[href=#text]")).hasSize(1);
        assertThat(html.select("main#text h1")).hasSize(1);
        assertThat(html.select(".menu a[aria-current=page]")).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theContentsOfAPageAreItsHeadings(Path page) throws IOException {
        Document html = html(page);
        assertThat(html.select(".contents li:not(.sub) a"))
                .extracting(link -> link.attr("href").substring(1))
                .containsExactlyElementsOf(html.select("main h2[id]").eachAttr("id"));
    }

    @Test
    void oneCanReadAllPagesInTheOrderOfTheMenu() throws IOException {
        String page = "index.html";
        List<String> read = new ArrayList<>(List.of(page));
        while (!html(SITE.resolve(page)).select(".turn a[rel=next]").isEmpty()) {
            page = html(SITE.resolve(page)).select(".turn a[rel=next]").attr("href");
            read.add(page);
        }
        assertThat(read)
                .containsExactlyElementsOf(html(SITE.resolve("index.html")).select(".menu a").eachAttr("href").stream()
                        .filter(href -> !href.startsWith("lessons/"))
                        .toList());
    }

    /** Fonts do not count. */
    @ParameterizedTest
    @MethodSource("pages")
    void aPageWithAllThatItLoadsIsLight(Path page) throws IOException {
        Document html = html(page);
        long size = Files.size(page);
        for (String file : html.select("link[rel=stylesheet], script[src], img[src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .toList()) {
            size += Files.readString(page.resolveSibling(file), StandardCharsets.ISO_8859_1)
                    .replaceAll("url\\(data:font/woff2;base64,[^)]*\\)", "")
                    .length();
        }
        assertThat(size).isLessThan(300_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void theSearchKnowsEveryPageAndItsAddressesExist(String language) throws IOException {
        String script = Files.readString(SITE.resolve("book").resolve("search-" + language + ".js"));
        JsonArray sections = JsonParser.parseString(script.substring(script.indexOf('['), script.lastIndexOf(';')))
                .getAsJsonArray();
        Path folder = language.equals("en") ? SITE : JAPANESE;
        Set<String> found = new TreeSet<>();
        for (JsonElement section : sections) {
            String address = section.getAsJsonObject().get("u").getAsString();
            assertTargetExists(folder.resolve("index.html"), address);
            found.add(address.replaceAll("#.*", ""));
        }
        assertThat(found)
                .containsExactlyElementsOf(pagesIn(folder)
                        .map(file -> file.getFileName().toString())
                        .sorted()
                        .toList());
    }

    /** The goal report writes it with the site, so that it is there before any lesson has run. */
    @Test
    void theReportIsInTheNavigationOfEveryLanguageAndSaysWhatToDoNext() throws IOException {
        assertThat(html(SITE.resolve("index.html")).select("nav a[href=lessons/index.html]"))
                .hasSize(1);
        assertThat(html(JAPANESE.resolve("index.html")).select("nav a[href=../lessons/index.html]"))
                .hasSize(1);
        assertThat(html(REPORT.resolve("index.html")).select("#next").text()).isNotBlank();
    }

    private static void assertTargetExists(Path page, String href) throws IOException {
        int hash = href.indexOf('#');
        String file = hash < 0 ? href : href.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file);
        assertThat(target).exists();
        if (hash >= 0) {
            String anchor = href.substring(hash + 1);
            assertThat(html(target).getElementById(anchor))
                    .as("anchor %s", href)
                    .isNotNull();
        }
    }

    private static boolean isElsewhere(String href) {
        return href.matches("(https?|mailto):.*");
    }

    private static Document html(Path page) throws IOException {
        return Jsoup.parse(page.toFile(), "UTF-8");
    }
}
