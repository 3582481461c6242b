package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes a report of every kind to {@code target/sample-reports}, to be looked at in a browser. */
class SampleReportsTest {
    private static final Map<String, List<LessonResult>> KINDS = Map.of(
            "passed", List.of(Samples.devices(), Samples.matmulWithGpu(), Samples.passed()),
            "inaccurate", List.of(Samples.tooInaccurate()),
            "failed", List.of(Samples.devices(), Samples.matmul(), Samples.failedGradient(), Samples.grade()),
            "incomplete", List.of(Samples.incomplete()),
            "crash", List.of(Samples.crash()),
            "time-out", List.of(Samples.timeOut()),
            "hostile", List.of(Samples.hostile("<script>alert('1')</script> & \"quoted\" $1 ${x} {0}")));

    @ParameterizedTest
    @ValueSource(strings = {"passed", "inaccurate", "failed", "incomplete", "crash", "time-out", "hostile"})
    void everyKindOfResultBecomesAPageBesideTheOverview(String kind) throws IOException {
        write(kind, Path.of("target", "sample-reports", kind), Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"passed", "inaccurate", "failed", "incomplete", "crash", "time-out", "hostile"})
    void everyKindOfResultBecomesAPageInJapaneseToo(String kind) throws IOException {
        write(kind, Path.of("target", "sample-reports", "ja", kind), Locale.JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ja"})
    void aLearnersWayThroughTheCourseBecomesATimeLine(String language) throws IOException {
        Path directory = Path.of("target", "sample-reports", language.equals("en") ? "" : language, "history");
        Folders.delete(directory);
        Report report = new Report(directory, Course.load(), Report.words(Locale.forLanguageTag(language)))
                .withHistory(directory.resolve(".kept"));
        assertThat(SampleRuns.write(report, SampleRuns.runs(50))).isEmpty();
        assertThat(report.page("runs")).isNotEmptyFile();
    }

    private static void write(String kind, Path directory, Locale language) throws IOException {
        Report report = new Report(directory, Course.load(), Report.words(language));
        for (LessonResult result : KINDS.get(kind)) {
            assertThat(report.write(result)).isEmpty();
            assertThat(report.page(result.lesson())).isNotEmptyFile();
        }
        assertThat(report.index()).isNotEmptyFile();
        assertThat(leftOver(directory)).isEmpty();
    }

    private static List<String> leftOver(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tmp"))
                    .toList();
        }
    }
}
