package dev.nd4jlessons.plugin.report.page;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.report.history.Outcome;
import dev.nd4jlessons.plugin.report.history.Run;
import java.util.ArrayList;
import java.util.List;

/** The runs of each lesson, one mark each, the newest last. */
public record TimeLine(List<Track> tracks, int runs) {
    /** The runs of one lesson. */
    public record Track(String title, List<Mark> marks) {}

    /** One run, whose own page tells more of it. */
    public record Mark(String page, String state, String label) {}

    /** The time line of {@code runs}, which are the newest first. */
    static TimeLine of(Course course, List<Run> runs, Text text) {
        List<String> lessons = new ArrayList<>(course.lessons());
        lessons.add(Course.GRADE);
        List<Track> tracks = lessons.stream()
                .map(lesson -> new Track(text.get("short." + lesson), marks(lesson, runs, text)))
                .filter(track -> !track.marks.isEmpty())
                .toList();
        return new TimeLine(tracks, runs.size());
    }

    private static List<Mark> marks(String lesson, List<Run> runs, Text text) {
        List<Mark> marks = new ArrayList<>();
        for (Run run : runs) {
            if (run.outcome().lesson().equals(lesson)) {
                marks.add(0, new Mark(Runs.anchor(run), Text.state(run.outcome().verdict()), label(run, text)));
            }
        }
        return marks;
    }

    private static String label(Run run, Text text) {
        Outcome outcome = run.outcome();
        String verdict = text.get("verdict." + Text.state(outcome.verdict()));
        return outcome.validationAccuracy() == null
                ? text.get("timeline.mark", Runs.name(run, text), verdict)
                : text.get(
                        "timeline.mark.accuracy",
                        Runs.name(run, text),
                        verdict,
                        text.percent(outcome.validationAccuracy()));
    }
}
