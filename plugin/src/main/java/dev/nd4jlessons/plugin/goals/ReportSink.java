package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.report.weights.KeptWeights;
import dev.nd4jlessons.plugin.report.weights.ValidationDigits;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.ResultSink;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Keeps results in the report.
 *
 * @param timeout after which a run is over at the latest
 * @param landscape whether the loss around a training is computed
 */
record ReportSink(Report report, Duration timeout, boolean landscape) implements ResultSink {
    @Override
    public void checkWritable() throws IOException {
        report.checkWritable();
    }

    @Override
    public void begin(String lesson) throws IOException {
        report.begin(lesson);
    }

    @Override
    public List<String> write(Finished finished, List<TaskSource> sources) throws IOException {
        LessonResult result = finished.result();
        if (!finished.weights().isEmpty()) {
            KeptWeights kept = KeptWeights.of(result.startedAt(), finished.weights());
            report.keep(result.lesson(), landscape ? kept.sliced(ValidationDigits.ofLesson()) : kept);
        }
        return report.write(result, sources);
    }

    @Override
    public void follow(LessonResult soFar) throws IOException {
        // As long again as the lesson may take: it compiles, resolves and judges outside of that time.
        report.follow(soFar, Instant.now().plus(timeout.multipliedBy(2)));
    }

    @Override
    public Path page(String lesson) {
        return report.page(lesson);
    }
}
