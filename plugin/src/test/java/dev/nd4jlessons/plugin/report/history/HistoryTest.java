package dev.nd4jlessons.plugin.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.SampleRuns;
import dev.nd4jlessons.plugin.report.Samples;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    @TempDir
    private Path root;

    private Path folder;
    private History history;
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void aFolderThatDoesNotExistYet() {
        folder = root.resolve(".lessons/history, 履歴");
        history = new History(folder, Report.words(Locale.ENGLISH));
    }

    @Test
    void aRunIsReadBackWithItsSourcesAndItsWholeResult() {
        TaskSource source = SampleRuns.source("3.1", "class Linear {", "    // 日本語 </script>", "}");
        LessonResult result = Samples.passed();
        history.keep(result, List.of(source), List.of(), warnings);

        List<Run> runs = history.read(warnings);

        assertThat(warnings).isEmpty();
        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.outcome()).isEqualTo(Outcome.of(result));
            assertThat(run.sources()).containsExactly(source);
            assertThat(run.isOf(result)).isTrue();
            assertThat(history.result(run).orElseThrow().predictions()).hasSize(360);
        });
    }

    @Test
    void theNewestRunIsFirstWhateverTheOrderOfWriting() {
        keep(SampleRuns.at(Samples.passed(), NOON));
        keep(SampleRuns.at(Samples.devices(), NOON.minusSeconds(60)));
        keep(SampleRuns.at(Samples.tooInaccurate(), NOON.plusMillis(1)));
        assertThat(history.read(warnings))
                .extracting(run -> run.outcome().startedAt())
                .containsExactly("2026-11-02T12:00:00.001Z", "2026-11-02T12:00:00Z", "2026-11-02T11:59:00Z");
    }

    @Test
    void twoRunsOfTheSameMomentAreBothKept() {
        keep(Samples.passed());
        keep(Samples.passed());
        assertThat(history.read(warnings)).hasSize(2);
    }

    @Test
    void theOldestGoButTheLastOfEachLessonStays() throws IOException {
        keep(SampleRuns.at(Samples.devices(), NOON.minusSeconds(9)));
        List<Run> kept = List.of();
        for (int i = 0; i < History.KEPT + 5; i++) {
            kept = keep(SampleRuns.at(Samples.incomplete(), NOON.plusSeconds(i)));
        }
        assertThat(kept).hasSize(History.KEPT + 1).isEqualTo(history.read(warnings));
        assertThat(kept.get(0).outcome().startedAt()).isEqualTo("2026-11-02T12:00:54Z");
        assertThat(kept.get(History.KEPT).outcome().lesson()).isEqualTo("device-check");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(History.KEPT + 1);
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void aDamagedRunIsSetAsideAndNothingElseIsLost() throws IOException {
        keep(SampleRuns.at(Samples.passed(), NOON));
        Path damaged = folder.resolve("2026-11-02T13-00-00Z-train-mlp.json");
        Files.writeString(damaged, "{\"version\":1,\"result\":{\"lesson\":\"train-m");

        assertThat(history.read(warnings)).hasSize(1);

        Path aside = folder.resolve("2026-11-02T13-00-00Z-train-mlp.json.damaged-1");
        assertThat(aside).content().startsWith("{\"version\":1");
        assertThat(damaged).doesNotExist();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith(damaged + " is no run")
                .contains(aside.getFileName() + "");
        warnings.clear();
        assertThat(history.read(warnings)).hasSize(1);
        assertThat(warnings).isEmpty();
    }

    @Test
    void jsonThatIsNoRunIsSetAsideToo() throws IOException {
        Files.createDirectories(folder);
        for (String text : List.of(
                "", "null", "[]", "{}", "{\"version\":1,\"result\":{},\"sources\":[]}", "{\"version\":\"x\"}")) {
            Files.writeString(folder.resolve("run.json"), text);
            assertThat(history.read(warnings)).as(text).isEmpty();
            assertThat(folder.resolve("run.json")).as(text).doesNotExist();
        }
        assertThat(warnings).hasSize(6).allMatch(warning -> warning.contains("renamed to run.json.damaged-"));
    }

    @Test
    void aRunOfANewerVersionIsLeftWhereItIs() throws IOException {
        Files.createDirectories(folder);
        Path newer = Files.writeString(folder.resolve("run.json"), "{\"version\":2,\"all\":\"different\"}");
        assertThat(history.read(warnings)).isEmpty();
        assertThat(warnings).singleElement().asString().contains("newer version of the course");
        assertThat(newer).exists();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAWarning() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in the way");
        assertThat(keep(Samples.passed())).hasSize(1);
        assertThat(warnings).singleElement().asString().startsWith("This run is not kept for comparison, as " + folder);
    }

    @Test
    void aTimeThatIsNoneMakesAFileNameAllTheSame() throws IOException {
        keep(Samples.hostile("../../<&> \u0000 " + "x".repeat(300)));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
        assertThat(warnings).isEmpty();
    }

    private List<Run> keep(LessonResult result) {
        return history.keep(result, List.of(), history.read(warnings), warnings);
    }
}
