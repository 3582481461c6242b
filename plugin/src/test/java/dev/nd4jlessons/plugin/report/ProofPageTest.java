package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.results.ProofResult;
import dev.nd4jlessons.results.ProofResult.Condition;
import dev.nd4jlessons.results.ProofResult.TaskRow;
import dev.nd4jlessons.results.ProofResult.VariantRow;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofPageTest {
    private static final VariantRow REJECTED = new VariantRow(
            "linear-dw-sign",
            "3.1",
            "sign",
            ProofResult.VALUE,
            "sign",
            "sign",
            Map.of("shapes", ProofResult.VALUE, "views", ProofResult.PASSES));
    private static final VariantRow UNNAMED = new VariantRow(
            "linear-<b>&\"",
            "3.1",
            "factor",
            ProofResult.EXCEPTION,
            "factor",
            null,
            Map.of("shapes", ProofResult.EXCEPTION, "views", ProofResult.SENTINEL));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void pageIsWellFormed(String language) throws IOException {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(Files.readString(written(language).page("prove")), "");

        assertThat(parser.getErrors()).extracting(ParseError::toString).isEmpty();
    }

    @Test
    void everyVariantIsARowWithAMarkForEveryAspect() throws IOException {
        Document page = Jsoup.parse(Files.readString(written("en").page("prove")));

        assertThat(page.select("#matrix tbody tr").eachText())
                .containsExactly(
                        "Passed linear-dw-sign sign value passes sign",
                        "Failed linear-<b>&\" factor threw array – (expected: factor)");
    }

    @Test
    void everyLinkLeadsToAPageThatIsThere() throws IOException {
        Report report = written("en");

        for (var link : Jsoup.parse(Files.readString(report.page("prove"))).select("a[href$=.html]")) {
            assertThat(report.index().resolveSibling(link.attr("href"))).exists();
        }
    }

    @Test
    void resultFileHoldsTheMatrix() throws IOException {
        written("en");

        JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("results/prove.json")))
                .getAsJsonObject();
        assertThat(json.get("verdict").getAsString()).isEqualTo("failed");
        JsonObject variant = json.getAsJsonArray("variants").get(0).getAsJsonObject();
        assertThat(variant.get("rejectedBy").getAsString()).isEqualTo("value");
        assertThat(variant.getAsJsonObject("aspects").get("views").getAsString())
                .isEqualTo("passes");
    }

    private Report written(String language) throws IOException {
        Report report = new Report(folder, Course.load(), Report.words(Locale.forLanguageTag(language)));
        report.write(proof());
        return report;
    }

    private static ProofResult proof() {
        return new ProofResult(
                Verdict.FAILED,
                "The checks cannot be trusted yet.\nLook at linear-<b>, then run: mvn lessons:prove",
                42,
                "2026-01-02T03:04:05.678Z",
                12.5,
                List.of("shapes", "views"),
                List.of(new Condition("kinds", true, "60", "40"), new Condition("rejected", false, "1", "2")),
                List.of(new TaskRow(
                        "3.1",
                        "Linear.backward",
                        25,
                        Status.NOT_STARTED,
                        Status.PASSED,
                        3,
                        List.of("#task-3.1"),
                        false)),
                List.of(REJECTED, UNNAMED),
                List.of(new VariantRow("a+b", "3.1", null, ProofResult.VALUE, null, null, Map.of())));
    }
}
