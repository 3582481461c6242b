package dev.nd4jlessons.site.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The site in a copy of the course. The tests of its pages run within, whenever it is built. */
class SiteIT {
    @Test
    void theSiteOfABuiltCourseHasAReportThatSaysWhatToRunFirst() throws Exception {
        CourseCopy course = CourseCopy.built("the site");
        Maven.in(course)
                .run("-B", "package", "site", "-DskipITs", "-Dtest=SitePagesTest", ONLY)
                .succeeds()
                .says("SitePagesTest", "The report: site/target/site/lessons/index.html");

        assertThat(Jsoup.parse(Files.readString(course.report().resolve("index.html")))
                        .select("#next")
                        .text())
                .contains("mvn lessons:device-check");
    }

    @Test
    void theReportIsRenewedInTheOtherLanguageWithoutRunningAnything() throws Exception {
        CourseCopy course = CourseCopy.built("other-language");
        Maven.in(course).run("-B", "lessons:train-mlp").succeeds().hasReport("train-mlp");
        String result = Files.readString(course.report().resolve("results/train-mlp.json"));

        Maven.in(course).run("-B", "lessons:report", "-Dlessons.language=ja").succeeds();

        assertThat(Jsoup.parse(Files.readString(course.report().resolve("train-mlp.html")))
                        .select("html")
                        .attr("lang"))
                .isEqualTo("ja");
        assertThat(course.report().resolve("results/train-mlp.json")).hasContent(result);
    }

    private static final String ONLY = "-Dsurefire.failIfNoSpecifiedTests=false";
}
