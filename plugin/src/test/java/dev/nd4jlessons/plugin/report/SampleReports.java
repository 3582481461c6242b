package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A report of every kind, for tests that read what was written and for people who look at it in a browser. */
public final class SampleReports {
    /** What the report named {@code hostile} shows wherever a learner can put words into it. */
    public static final String HOSTILE =
            "<script>alert('1')</script> & \"quoted\" <img src=x onerror=alert(2)> $1 ${x} {0}";

    /** The report of a learner who has run the lessons 14 times. */
    public static final String HISTORY = "history";

    private static final Map<String, List<LessonResult>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("passed", List.of(Samples.devices(), Samples.matmulWithGpu(), Samples.passed()));
        KINDS.put("inaccurate", List.of(Samples.tooInaccurate()));
        KINDS.put("failed", List.of(Samples.devices(), Samples.matmul(), Samples.failedGradient(), Samples.grade()));
        KINDS.put("five-times", List.of(Samples.fiveTimes()));
        KINDS.put("two-units", List.of(Samples.twoUnits()));
        KINDS.put("busy", List.of(Samples.busyMatmul()));
        KINDS.put("incomplete", List.of(Samples.incomplete()));
        KINDS.put("crash", List.of(Samples.crash()));
        KINDS.put("time-out", List.of(Samples.timeOut()));
        KINDS.put("hostile", List.of(Samples.hostile(HOSTILE)));
        KINDS.put(
                "both",
                List.of(
                        Samples.devices(),
                        SampleRuns.at(Samples.grade(), Instant.parse("2026-11-02T08:43:00Z")),
                        Samples.matmulWithGpu(),
                        Samples.onBoth()));
        KINDS.put(HISTORY, List.of(Samples.devices(), Samples.matmul(), Samples.failedGradient(), Samples.grade()));
    }

    private SampleReports() {}

    /** The names of the reports. */
    public static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** The names of a report's pages. */
    public static List<String> pages(String kind) {
        Stream<String> around = kind.equals(HISTORY) ? Stream.of("index", "runs") : Stream.of("index");
        return Stream.concat(around, KINDS.get(kind).stream().map(LessonResult::lesson))
                .toList();
    }

    /** Writes one of them to a folder. */
    public static Report write(String kind, Path directory, Locale language) throws IOException {
        Report report = new Report(directory, Course.load(), Report.words(language));
        if (kind.equals(HISTORY)) {
            Path history = directory.resolve("kept");
            Folders.delete(history);
            Report keeping = report.withHistory(history);
            SampleRuns.write(keeping, SampleRuns.runs(14));
            return keeping;
        }
        if (kind.equals("passed")) {
            report = report.withDigits(PlainTraining::validation);
            report.keep(
                    Course.TRAIN_MLP,
                    KeptWeights.of(Samples.passed().startedAt(), PlainTraining.epochs())
                            .sliced(PlainTraining.validation()));
        }
        for (LessonResult result : KINDS.get(kind)) {
            List<String> warnings = report.write(result);
            if (!warnings.isEmpty()) {
                throw new IOException(String.join("\n", warnings));
            }
        }
        return report;
    }
}
