package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.report.Report;
import dev.nd4jlessons.plugin.run.ResultSink;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Keeps results in the report. */
record ReportSink(Report report) implements ResultSink {
    @Override
    public void checkWritable() throws IOException {
        report.checkWritable();
    }

    @Override
    public List<String> write(LessonResult result, List<TaskSource> sources) throws IOException {
        return report.write(result, sources);
    }

    @Override
    public Path page(String lesson) {
        return report.page(lesson);
    }
}
