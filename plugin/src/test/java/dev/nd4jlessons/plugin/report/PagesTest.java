package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import dev.nd4jlessons.results.LessonResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final String HOSTILE =
            "</script><script>alert('1')</script><img src=x onerror=\"alert(2)\"> & $1 ${x} {0}";

    static Stream<List<LessonResult>> reports() {
        return Stream.of(
                List.of(),
                List.of(Samples.devices(), Samples.matmulWithGpu(), Samples.passed()),
                List.of(Samples.devices(), Samples.matmul(), Samples.failedGradient(), Samples.grade()),
                List.of(Samples.incomplete()),
                List.of(Samples.tooInaccurate()),
                List.of(Samples.replayed()),
                List.of(Samples.notReplayed()),
                List.of(Samples.crash()),
                List.of(Samples.timeOut()),
                List.of(Samples.hostile(HOSTILE)));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPageIsWellFormed(List<LessonResult> results) {
        render(results).forEach((name, html) -> {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            parser.parseInput(html, "");
            assertThat(parser.getErrors())
                    .extracting(ParseError::toString)
                    .as(name)
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyLinkLeadsSomewhere(List<LessonResult> results) {
        Map<String, Document> pages = parse(results);
        pages.forEach((name, page) -> page.select("a[href]").forEach(link -> {
            String[] target = link.attr("href").split("#", 2);
            Document there = target[0].isEmpty() ? page : pages.get(target[0].replaceFirst("\\.html$", ""));
            assertThat(there).as("%s in %s", link, name).isNotNull();
            if (target.length > 1) {
                assertThat(there.getElementById(target[1]))
                        .as("%s in %s", link, name)
                        .isNotNull();
            }
        }));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothingIsLoadedFromAnywhere(List<LessonResult> results) {
        parse(results).forEach((name, page) -> {
            assertThat(page.select("[src], object, iframe, embed, base, form, link[rel=stylesheet]"))
                    .as(name)
                    .isEmpty();
            assertThat(page.select("link").eachAttr("href")).as(name).allMatch(href -> href.startsWith("data:"));
            assertThat(page.select("style").eachText())
                    .as(name)
                    .noneMatch(css -> css.contains("url(") || css.contains("@import"));
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyIdIsThereOnce(List<LessonResult> results) {
        parse(results)
                .forEach((name, page) ->
                        assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void thePolicyAllowsExactlyTheScriptsOfThePage(List<LessonResult> results) {
        parse(results).forEach((name, page) -> {
            String policy =
                    page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
            List<String> scripts = page.select("script:not([type])").stream()
                    .map(Element::data)
                    .toList();
            assertThat(policy)
                    .as(name)
                    .isEqualTo(Assets.policy(
                            scripts.stream().map(Script::of).toList(),
                            page.selectFirst("html").hasAttr("data-beacon")))
                    .contains("default-src 'none'");
        });
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPageStaysUnderHalfAMegabyte(List<LessonResult> results) {
        render(results)
                .forEach((name, html) -> assertThat(html.getBytes(StandardCharsets.UTF_8).length)
                        .as(name)
                        .isLessThan(500_000));
    }

    @Test
    void aNetworkThatTakesEveryDigitForAnotherStaysUnderHalfAMegabyte() {
        LessonResult result = Samples.allWrong();
        assertThat(render(List.of(result)).get("train-mlp").getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(500_000);
    }

    @Test
    void whatALearnerPutsInIsShownAsText() {
        parse(List.of(Samples.hostile(HOSTILE))).forEach((name, page) -> {
            assertThat(page.select("script:not([type])").stream().map(Element::data))
                    .as(name)
                    .isEqualTo(
                            Assets.scripts(
                                            page.select("[data-chart], #m0").isEmpty()
                                                    ? Assets.Use.PLAIN
                                                    : Assets.Use.CHARTS)
                                    .stream()
                                    .map(Script::text)
                                    .toList());
            assertThat(page.select("img, [onerror]")).as(name).isEmpty();
        });
        assertThat(lesson(Samples.hostile(HOSTILE)).select("main").text()).contains(HOSTILE);
    }

    @Test
    void theChartsOfAPageAreDrawnWithoutAScript() {
        Document page = lesson(Samples.passed());
        assertThat(page.select("#training [data-chart], #gradients [data-chart]"))
                .hasSize(4)
                .allSatisfy(place -> {
                    assertThat(place.select("path.line[d^=M]")).isNotEmpty();
                    assertThat(place.select(".stop title")).hasSize(30);
                });
        assertThat(page.select("#training .stop title").get(11).text())
                .startsWith("Epoch 12 · This run 9")
                .contains(" · median 9", " · All 200 right runs ");
    }

    @Test
    void aPageWithTwoHundredAndSeventyFiveMistakesStaysSmall() {
        String html = render(List.of(Samples.twoUnits())).get("train-mlp");
        assertThat(Jsoup.parse(html).select(".digit .picture")).hasSize(275);
        assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(500_000);
    }

    @Test
    void aPageWithoutAResultToDrawIsSmall() {
        assertThat(render(List.of(Samples.incomplete())).get("train-mlp").length())
                .isLessThan(100_000);
    }

    @Test
    void theVerdictComesFirst() {
        Document page = lesson(Samples.failedGradient());
        assertThat(page.select("main h1.verdict").text()).isEqualTo("Failed 3.1 Linear.backward");
        assertThat(page.select("main .question").text()).startsWith("dx is right in shape by chance");
        assertThat(page.select(".opening .paper")).hasSize(1);
        assertThat(page.select(".opening .command code").text()).isEqualTo("mvn lessons:train-mlp");
        assertThat(page.select("#tasks .task").get(0).select(".paper")).isEmpty();
    }

    @Test
    void theComparisonOfAFailedTaskIsOpenAndNamesTheWorstElement() {
        Document page = lesson(Samples.failedGradient());
        assertThat(page.select("#task-3.1 details[open] tr.is-failed, [id=task-3.1] details[open] tr.is-failed")
                        .text())
                .isEqualTo(
                        "Failed dx double 0.99 10⁻⁶ 3 of 28 [2, 5] of 4 × 7, where 25 are wrong −0.0412231 0.131088");
    }

    @Test
    void everyMistakeHasAPictureAndACellThatLeadsToIt() {
        Document page = lesson(Samples.passed());
        assertThat(page.select(".digit .picture[role=img]")).hasSize(11);
        assertThat(page.select(".confusion a"))
                .hasSize(10)
                .allMatch(cell -> cell.attr("href").equals("#mistakes"));
    }

    @Test
    void aLessonsOutputKeepsItsLines() {
        LessonResult result = Samples.devices();
        assertThat(lesson(result).select("#output pre").first().wholeText())
                .isEqualTo(String.join("\n", result.output()) + "\n");
    }

    @Test
    void theEndOfTheLogIsOpenAfterACrash() {
        assertThat(lesson(Samples.crash()).select("#log details[open] pre").text())
                .contains("SIGSEGV");
    }

    @Test
    void thePageNamesItsLanguage() {
        Map<String, String> html = new Pages(Course.load(), Report.words(Locale.JAPANESE), task -> 0)
                .render(Map.of("train-mlp", Samples.passed()), List.of());
        assertThat(Jsoup.parse(html.get("index")).select("html").attr("lang")).isEqualTo("ja");
    }

    @Test
    void whatARunSaidInAnotherLanguageIsMarkedAsThat() {
        Document other = lesson(Samples.inJapanese());
        assertThat(other.select(".verdict .lead").attr("lang")).isEqualTo("ja");
        assertThat(other.select(".opening .note").text())
                .isEqualTo("What this run said stays in the language that it ran in.");

        Document same = lesson(Samples.passed());
        assertThat(same.select("main [lang]:not(#tasks details pre)")).isEmpty();
        assertThat(same.select(".opening .note")).isEmpty();
    }

    @Test
    void theTimeOfSeveralBackendsIsShownAsTheirSum() {
        assertThat(lesson(Samples.onBoth()).select(".figures").text())
                .contains("Time 12.0 s CPU 3.21 s + GPU (CUDA) 8.79 s · with 30 epochs of training");
    }

    @Test
    void aCommandBreaksAtItsSpacesAlone() {
        Element command = lesson(Samples.tooInaccurate())
                .select(".opening code:contains(mvn)")
                .first();
        assertThat(command).isNotNull();
        assertThat(command.text()).isEqualTo("mvn lessons:train-mlp -Dlessons.learningRate=0.03 -Dlessons.epochs=30");
        assertThat(command.select("span")).hasSize(4);
        assertThat(lesson(Samples.tooInaccurate())
                        .select(".opening button[data-copy]")
                        .attr("data-copy"))
                .isEqualTo(command.text());
    }

    @Test
    void theCodeThatWasCheckedIsShownAsTextAndItsLineIsMarked() {
        LessonResult result = Samples.failedGradient();
        String[] lines = Collections.nCopies(50, HOSTILE).toArray(String[]::new);
        Run run = new Run("a-run", Outcome.of(result), List.of(SampleRuns.source("3.1", lines)));
        Map<String, String> html = new Pages(Course.load(), Report.words(Locale.ENGLISH), task -> 0)
                .render(Map.of("train-mlp", result), List.of(run));
        Document page = Jsoup.parse(html.get("train-mlp"));
        assertThat(page.select("#tasks .source .marked").text()).isEqualTo("41" + HOSTILE);
        assertThat(page.select("#tasks .source > span")).hasSize(50);
        assertThat(page.select("img, [onerror]")).isEmpty();
        Elements excerpt = page.select(".opening .excerpt > span");
        assertThat(excerpt).hasSize(7);
        assertThat(excerpt.select(".marked a").attr("href")).isEqualTo("#source-3.1-41");
    }

    @Test
    void everyUnitOfTheFirstLayerHasAPictureAndARow() {
        Document page = lesson(Samples.passed());
        assertThat(page.select("#weights .unit"))
                .hasSize(30)
                .allSatisfy(unit -> assertThat(unit.select(".picture")).hasSize(2));
        assertThat(page.select("#weights tbody tr")).hasSize(30);
        assertThat(page.select("#weights tbody tr").get(0).text())
                .startsWith("0 1.")
                .contains("at [3, 3]");
    }

    @Test
    void theNormsOfTheGradientsStandInATableToo() {
        assertThat(lesson(Samples.passed()).select("#gradients tbody tr").get(0).text())
                .isEqualTo("1 1.000 0.7000");
    }

    @Test
    void tenThousandEpochsFitIntoAPage() {
        LessonResult usual = Samples.passed();
        List<Epoch> epochs = IntStream.range(0, 10_000)
                .mapToObj(i -> new Epoch(i, 1.0 / (i + 1), 1.1 / (i + 1), 0.95, List.of(0.1, 0.2)))
                .toList();
        LessonResult result = SampleRuns.with(usual, epochs);
        String html = render(List.of(result)).get("train-mlp");
        assertThat(html.length()).isLessThan(500_000);
        assertThat(Jsoup.parse(html).select("#training tbody tr")).hasSize(300);
        assertThat(Jsoup.parse(html).select("#training tbody tr").last().text()).startsWith("10000");
    }

    @Test
    void theRunsPageCarriesEveryRunThatCanBeCompared() {
        Document page = runs(SampleRuns.runs(20));
        assertThat(page.select("table.runs tbody tr")).hasSize(20);
        assertThat(page.select("input[name=run]")).hasSize(17);
        assertThat(page.select(".compared").get(0).select("path[data-run]")).hasSizeGreaterThan(5);
        String data = page.getElementById("runs-data").data();
        assertThat(JsonParser.parseString(data).getAsJsonObject().getAsJsonArray("runs"))
                .hasSize(17);
        assertThat(data).doesNotContain("<");
    }

    @Test
    void theRunsPageSaysWhatChangedWithoutAScript() {
        Document page = runs(SampleRuns.runs(20));
        assertThat(page.select("#changes .changes").text()).contains("0.018", "The code of Linear.java, Relu.java");
        assertThat(page.select("#changes ins").text())
                .contains("+added:         INDArray dx = dy.mmul(w); // attempt 5");
    }

    @Test
    void aSingleRunHasNothingToBeComparedWith() {
        assertThat(runs(SampleRuns.runs(2)).select("#compare, input[name=run]")).isEmpty();
    }

    private static Document runs(List<SampleRuns.Kept> kept) {
        Map<String, LessonResult> results = new LinkedHashMap<>();
        List<Run> runs = new ArrayList<>();
        for (SampleRuns.Kept one : kept) {
            results.put(one.result().lesson(), one.result());
            runs.add(0, new Run("run" + runs.size(), Outcome.of(one.result()), one.sources()));
        }
        Map<String, String> html =
                new Pages(Course.load(), Report.words(Locale.ENGLISH), task -> 0).render(results, runs);
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = parser.parseInput(html.get("runs"), "");
        assertThat(parser.getErrors()).isEmpty();
        return page;
    }

    private static Document lesson(LessonResult result) {
        return Jsoup.parse(render(List.of(result)).get(result.lesson()));
    }

    private static Map<String, Document> parse(List<LessonResult> results) {
        Map<String, Document> pages = new LinkedHashMap<>();
        render(results).forEach((name, html) -> pages.put(name, Jsoup.parse(html)));
        return pages;
    }

    private static Map<String, String> render(List<LessonResult> results) {
        Map<String, LessonResult> byLesson = new LinkedHashMap<>();
        results.forEach(result -> byLesson.put(result.lesson(), result));
        return new Pages(Course.load(), Report.words(Locale.ENGLISH), task -> 0).render(byLesson, List.of());
    }
}
