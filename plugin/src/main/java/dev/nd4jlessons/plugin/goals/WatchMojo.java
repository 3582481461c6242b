package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Checks your tasks as you save them, and leads from one to the next: save, see, go on.
 *
 * <p>At a terminal, keys show a hint (h) or the list of tasks (l), train the network (r), open the report (o) or end the
 * watch (q). Elsewhere it prints what it finds, and ends with its input or a signal.
 */
@Mojo(name = "watch", aggregator = true, requiresProject = false, threadSafe = true)
public final class WatchMojo extends AbstractTrainingMojo {
    /** The number of the task to begin with, as {@code 3.1}; by default the next one that has not passed. */
    @Parameter(property = "lessons.task")
    private @Nullable String task;

    /** How long one check may take, in seconds, at least 1; then it is ended, as an endless loop must be. */
    @Parameter(property = "lessons.checkTimeout", defaultValue = Defaults.CHECK_TIMEOUT)
    private @Nullable String checkTimeout;

    /** Made by Maven. */
    @Inject
    public WatchMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.task", task);
        given.put("lessons.checkTimeout", checkTimeout);
    }

    @Override
    void run(Workbench workbench) {
        workbench.watch();
    }
}
