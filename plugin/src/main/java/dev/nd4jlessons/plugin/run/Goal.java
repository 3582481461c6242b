package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What every goal does around its lesson: it makes sure of the report first, and writes it last, whatever happened. */
public final class Goal {
    private final Surroundings here;
    private final ResultSink report;
    private final Set<Verdict> accepted;
    private List<TaskSource> sources = List.of();
    private long nextFollow;

    /** A goal that ends well with the verdicts {@code accepted}. */
    public Goal(Surroundings here, ResultSink report, Set<Verdict> accepted) {
        this.here = here;
        this.report = report;
        this.accepted = accepted;
    }

    /**
     * Tries whether the report can be written, before anything is run for nothing; takes the last result of {@code lesson}
     * away, and notes the code that will run.
     */
    public void begin(String lesson) {
        boolean learners = !here.settings().solution();
        sources = learners ? TaskSource.ofLearner(here.root(), here.course().tasks()) : List.of();
        try {
            report.checkWritable();
            report.begin(lesson);
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** Shows a run that is still on, at most once a second: a page takes a while to be written. */
    public void follow(LessonResult soFar) {
        long now = System.nanoTime();
        if (nextFollow != 0 && now - nextFollow < 0) {
            return;
        }
        nextFollow = now + TimeUnit.SECONDS.toNanos(1);
        try {
            report.follow(soFar);
        } catch (IOException e) {
            // The report is written again when the run ends: if that fails too, the goal does, and says so.
            nextFollow = Long.MAX_VALUE;
        }
    }

    /** Writes the report, shows the verdict, and throws unless it is accepted. */
    public void end(Finished finished) {
        LessonResult result = finished.result();
        try {
            report.write(finished, sourcesOf(result)).forEach(here.screen()::warn);
        } catch (IOException e) {
            throw notWritten(e);
        }
        String message = result.message() + "\n" + messages().get("verdict.report", page(result.lesson()));
        if (accepted.contains(result.verdict())) {
            here.screen().verdict(result.verdict(), message);
        } else if (finished.fixable()) {
            throw new FixableException(message);
        } else {
            throw new EnvironmentException(message, null);
        }
    }

    private List<TaskSource> sourcesOf(LessonResult result) {
        if (result.submission() != null) {
            return List.of(); // What is in the course is not what was graded.
        }
        Set<String> tasks = result.checks().stream().map(TaskResult::task).collect(Collectors.toSet());
        return sources.stream().filter(source -> tasks.contains(source.task())).toList();
    }

    /** As short as it can be opened from where the user is. */
    private String page(String lesson) {
        Path page = report.page(lesson);
        boolean atRoot = Path.of("").toAbsolutePath().equals(here.root().path());
        return atRoot ? here.root().name(page) : page.toString();
    }

    private EnvironmentException notWritten(IOException e) {
        return new EnvironmentException(messages().get("report.not-written", String.valueOf(e.getMessage())), e);
    }

    private Messages messages() {
        return here.messages();
    }
}
