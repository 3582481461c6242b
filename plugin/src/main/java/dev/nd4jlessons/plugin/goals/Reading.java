package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.desktop.Browser;
import dev.nd4jlessons.plugin.pages.LessonPages;
import dev.nd4jlessons.plugin.resolve.CourseArtifacts;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.plugin.run.Surroundings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Has the lessons' pages at hand, and opens them. */
record Reading(Surroundings here, LessonPages pages, CourseArtifacts artifacts) {
    /** Opens the page of {@code task}, or the first one where there is none; returns what there is to say about it. */
    String open(Optional<Task> task) {
        try {
            have();
        } catch (UnresolvedException | IOException e) {
            throw new EnvironmentException(here.messages().get("open.no-pages", String.valueOf(e.getMessage())), e);
        }
        URI page = task.map(pages::of).orElseGet(pages::first);
        return Browser.ofThisMachine(here.messages())
                .open(page)
                .orElseGet(() -> here.messages().get("watch.opened", page));
    }

    /** Puts them where the report's links lead; without them, the report has no such links. */
    void prepare() {
        try {
            have();
        } catch (UnresolvedException | IOException e) {
            here.screen().warn(here.messages().get("open.no-pages", String.valueOf(e.getMessage())));
        }
    }

    private void have() throws UnresolvedException, IOException {
        if (pages.areMissing()) {
            pages.unpack(artifacts.pages());
        }
    }
}
