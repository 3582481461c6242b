package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Settings;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Opens the lesson's page in a browser, where it speaks of your next task. */
@Mojo(name = "open", aggregator = true, requiresProject = false, threadSafe = true)
public final class OpenMojo extends AbstractGoalMojo {
    /** The number of the task whose page is opened, as {@code 3.1}; by default the next one that has not passed. */
    @Parameter(property = "lessons.task")
    private @Nullable String task;

    /** Made by Maven. */
    @Inject
    public OpenMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.task", task);
    }

    @Override
    void perform(Settings settings) {
        workbench(settings).open();
    }
}
