package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private Path folder;

    private Path directory;
    private Report report;

    @BeforeEach
    void aReportInAFolderThatDoesNotExistYet() {
        directory = folder.resolve("a folder, レポート");
        report = report(directory);
    }

    @Test
    void aResultIsWrittenWithItsPageAndTheOverview() throws IOException {
        report.write(Samples.passed());
        assertThat(names(directory))
                .containsExactly("index.html", "progress.js", "results", "train-mlp.html", "train-mlp.live.html");
        assertThat(names(directory.resolve("results"))).containsExactly("train-mlp.json");
    }

    @Test
    void itLeadsToTheLessonsPagesWhereTheyAre() throws IOException {
        report.write(Samples.passed());
        assertThat(report.index()).content().doesNotContain("../index.html");

        Files.writeString(folder.resolve("index.html"), "");
        report.write(Samples.passed());
        assertThat(report.index()).content().contains("<a href=\"../index.html\">Lessons</a>");
    }

    @Test
    void gradingHasAPageOfItsOwn() throws IOException {
        report.write(Samples.grade());
        assertThat(report.page("grade")).isNotEmptyFile();
    }

    @Test
    void anEarlierLessonStaysInTheReport() throws IOException {
        report.write(Samples.devices());
        report(directory).write(Samples.passed());
        assertThat(report.index()).content().contains("device-check.html").contains("train-mlp.html");
    }

    @Test
    void aDamagedResultIsSetAsideAndNamed() throws IOException {
        report.write(Samples.devices());
        Path damaged = directory.resolve("results/device-check.json");
        Files.writeString(damaged, "{ \"lesson\": \"device-ch");

        List<String> warnings = report.write(Samples.passed());

        assertThat(warnings).singleElement().asString().contains(damaged.toString(), "device-check.json.damaged-1");
        assertThat(damaged).doesNotExist();
        assertThat(damaged.resolveSibling("device-check.json.damaged-1"))
                .content()
                .isEqualTo("{ \"lesson\": \"device-ch");
    }

    @Test
    void aDamagedResultNeverReplacesAnEarlierOne() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.writeString(results.resolve("train-mlp.json.damaged-1"), "first");
        Files.writeString(results.resolve("train-mlp.json"), "second");
        report.write(Samples.passed());
        assertThat(results.resolve("train-mlp.json.damaged-1")).content().isEqualTo("first");
        assertThat(results.resolve("train-mlp.json.damaged-2")).content().isEqualTo("second");
    }

    @Test
    void aResultThatIsNotTextIsSetAside() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.write(results.resolve("train-mlp.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(report.write(Samples.devices())).hasSize(1);
        assertThat(results.resolve("train-mlp.json.damaged-1")).exists();
    }

    @Test
    void aResultOfAnotherLessonUnderThisNameIsSetAside() throws IOException {
        Path results = Files.createDirectories(directory.resolve("results"));
        Files.writeString(results.resolve("grade.json"), ResultJson.format(Samples.passed()));
        assertThat(report.write(Samples.devices())).hasSize(1);
    }

    @Test
    void aFileThatIsNoLessonsIsLeftAlone() throws IOException {
        Path own = Files.createDirectories(directory.resolve("results")).resolve("my-notes.json");
        Files.writeString(own, "mine");
        assertThat(report.write(Samples.devices())).isEmpty();
        assertThat(own).content().isEqualTo("mine");
    }

    @Test
    void aFolderThatCannotBeThereIsFoundBeforeALessonRuns() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> report(file.resolve("lessons")).checkWritable())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.resolve("lessons").toString());
    }

    @Test
    void tryingWhetherItCanBeWrittenLeavesNoFile() throws IOException {
        report.checkWritable();
        assertThat(names(directory)).containsExactly("results");
        assertThat(names(directory.resolve("results"))).isEmpty();
    }

    @Test
    void aPageThatCannotBeReplacedFailsWithItsPath() throws IOException {
        Files.writeString(Files.createDirectories(report.page("train-mlp")).resolve("in the way"), "");
        assertThatThrownBy(() -> report.write(Samples.passed()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train-mlp.html");
    }

    @Test
    void runsThatAreKeptHaveAPageAndATimeLine() throws IOException {
        Report kept = report.withHistory(folder.resolve("history"));
        assertThat(SampleRuns.write(kept, SampleRuns.runs(12))).isEmpty();
        assertThat(names(folder.resolve("history"))).hasSize(12);
        assertThat(report.index()).content().contains("run-2026-11-02T08-56-00Z-matmul-benchmark.html");
        assertThat(directory.resolve("runs.html"))
                .content()
                .contains("id=\"run-2026-11-02T08-56-00Z-matmul-benchmark\"");
    }

    @Test
    void whatCleaningDeletedComesBackFromTheRunsThatAreKept() throws IOException {
        Path history = folder.resolve("history");
        SampleRuns.write(report.withHistory(history), SampleRuns.runs(7));
        Folders.delete(directory);

        assertThat(report.withHistory(history).write(Samples.devices())).isEmpty();

        assertThat(names(directory.resolve("results")))
                .containsExactly("device-check.json", "grade.json", "matmul-benchmark.json", "train-mlp.json");
        assertThat(report.page("train-mlp")).content().contains("Hidden units");
    }

    @Test
    void aPageOfAReportOfFiftyRunsStaysUnderHalfAMegabyte() throws IOException {
        Report kept = report.withHistory(folder.resolve("history"));
        List<SampleRuns.Kept> runs = SampleRuns.runs(50);
        SampleRuns.write(kept, runs.subList(0, 49));
        long start = System.nanoTime();
        SampleRuns.write(kept, runs.subList(49, 50));
        System.out.printf("A report of 50 runs took %d ms%n", (System.nanoTime() - start) / 1_000_000);
        for (String page : List.of("index", "train-mlp", "grade", "runs")) {
            assertThat(Files.size(report.page(page))).as(page).isLessThan(500_000);
        }
    }

    @Test
    void theHintsThatWereSeenStandBesideTheCheckOfTheirTask() throws IOException {
        Course course = Course.load();
        new Report(
                        directory,
                        course,
                        Report.words(Locale.ENGLISH),
                        task -> task.number().equals("3.2") ? 2 : 0)
                .write(Samples.passed());

        Document page = Jsoup.parse(Files.readString(report.page("train-mlp")));
        assertThat(page.select("#task-3\\.2 .standing").text()).contains("hints seen: 2 of 3");
        assertThat(page.select("#task-3\\.1 .standing").text()).doesNotContain("hints");
    }

    @Test
    void aRunThatIsOnHasAPageThatReloadsItselfAndNoResult() throws IOException {
        report.follow(Samples.timeOut(), Instant.ofEpochMilli(9_000_000_000_000L));
        assertThat(report.page("train-mlp"))
                .content()
                .contains("data-until=\"9000000000000\"", "http-equiv=\"refresh\"", "Running");
        assertThat(directory.resolve("results/train-mlp.json")).doesNotExist();

        report.write(Samples.passed());
        assertThat(report.page("train-mlp")).content().doesNotContain("data-until", "http-equiv=\"refresh\"");
    }

    private static Report report(Path directory) {
        return new Report(directory, Course.load(), Report.words(Locale.ENGLISH));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
