package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.Report;
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
 */
record ReportSink(Report report, Duration timeout) implements ResultSink {
    @Override
    public void checkWritable() throws IOException {
        report.checkWritable();
    }

    @Override
    public void begin(String lesson) throws IOException {
        report.begin(lesson);
    }

    @Override
    public List<String> write(LessonResult result, List<TaskSource> sources) throws IOException {
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
