package dev.nd4jlessons.plugin.loop;

import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.progress.ProgressFile;
import dev.nd4jlessons.plugin.progress.Recorder;
import dev.nd4jlessons.plugin.run.Given;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResultBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A learner's desk whose output and screen are written down. */
final class GivenDesk {
    final List<String> out = new ArrayList<>();
    final Given.Recording screen = new Given.Recording();
    final LearnersCourse course;

    GivenDesk(LearnersCourse course) {
        this.course = course;
    }

    /** As a goal has it that was started with the properties {@code settings}. */
    Desk with(Map<String, String> settings) {
        Surroundings here = Given.surroundings(course.root().path(), screen, settings);
        return new Desk(here, new ProgressFile(here.root(), here.messages()), out::add, false);
    }

    Desk plain() {
        return with(Map.of());
    }

    /** Remembers that the task was checked as its file is now. */
    void checked(String number, Status status, String message) {
        Desk desk = plain();
        var task = desk.here().course().task(number);
        int points = status == Status.PASSED ? task.points() : 0;
        new Recorder(desk.progress(), List.of(task), course.root())
                .record(List.of(TaskResultBuilder.builder()
                        .task(number)
                        .name(task.name())
                        .status(status)
                        .diagnosis(status == Status.FAILED ? "some.mistake" : null)
                        .message(message)
                        .points(points)
                        .maxPoints(task.points())
                        .build()));
    }
}
