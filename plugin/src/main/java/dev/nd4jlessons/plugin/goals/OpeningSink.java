package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.plugin.desktop.Browser;
import dev.nd4jlessons.plugin.run.Finished;
import dev.nd4jlessons.plugin.run.ResultSink;
import dev.nd4jlessons.plugin.run.Screen;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Opens the page of a lesson as soon as there is one: while it runs, if the page follows it, else at its end. */
final class OpeningSink implements ResultSink {
    private final ResultSink report;
    private final Browser browser;
    private final Screen screen;
    private boolean opened;

    OpeningSink(ResultSink report, Browser browser, Screen screen) {
        this.report = report;
        this.browser = browser;
        this.screen = screen;
    }

    @Override
    public void checkWritable() throws IOException {
        report.checkWritable();
    }

    @Override
    public void follow(LessonResult soFar) throws IOException {
        report.follow(soFar);
        open(soFar.lesson());
    }

    @Override
    public void begin(String lesson) throws IOException {
        report.begin(lesson);
    }

    @Override
    public List<String> write(Finished finished, List<TaskSource> sources) throws IOException {
        List<String> warnings = report.write(finished, sources);
        open(finished.result().lesson());
        return warnings;
    }

    @Override
    public Path page(String lesson) {
        return report.page(lesson);
    }

    private void open(String lesson) {
        if (!opened) {
            opened = true;
            browser.open(page(lesson)).ifPresent(screen::warn);
        }
    }
}
