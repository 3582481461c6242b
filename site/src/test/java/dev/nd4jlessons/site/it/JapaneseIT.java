package dev.nd4jlessons.site.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/** A learner who reads Japanese, on a console that can show it and on one that cannot. */
class JapaneseIT {
    @Test
    void consoleTaskAndReportSpeakJapanese() throws Exception {
        CourseCopy course = CourseCopy.built("japanese");
        MavenRun run = Maven.in(course)
                .writing(UTF_8)
                .run("-B", "lessons:train-mlp", "-Dlessons.language=ja")
                .succeeds()
                .says("訓練データ: x [1437, 64]", "次は課題 3.1（Linear.backward）です")
                .hasReport("train-mlp");

        assertThat(run.check("train-mlp", "3.1").get("message").getAsString()).startsWith("課題 3.1");
        Document page = page(course);
        assertThat(page.select("html").attr("lang")).isEqualTo("ja");
        assertThat(page.select("h1").text()).isEqualTo("手で書いたネットワークの学習");
        assertThat(page.text()).doesNotContain("\uFFFD");
    }

    @Test
    @EnabledOnJre(value = JRE.JAVA_17, disabledReason = "newer ones write UTF-8 unless told otherwise")
    void aConsoleWithoutJapaneseLettersGetsEnglishAndOneWordAboutIt() throws Exception {
        CourseCopy course = CourseCopy.built("japanese-on-ascii");
        MavenRun run = Maven.in(course)
                .writing(US_ASCII)
                .run("-B", "lessons:train-mlp", "-Dlessons.language=ja")
                .succeeds()
                .says("Next: Task 3.1 (Linear.backward)")
                .hasReport("train-mlp");

        assertThat(run.output()).containsOnlyOnce("The console's encoding, US-ASCII, has no Japanese letters");
        assertThat(run.output()).doesNotContain("??");
        assertThat(page(course).select("html").attr("lang")).isEqualTo("en");
    }

    /** The page, which is UTF-8 whatever the console's encoding is. */
    private static Document page(CourseCopy course) throws IOException {
        return Jsoup.parse(Files.readString(course.report().resolve("train-mlp.html"), UTF_8));
    }
}
