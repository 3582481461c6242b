package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Shows how the solution of a task differs from what you wrote, once that has passed. */
@Mojo(name = "solution", aggregator = true, requiresProject = false, threadSafe = true)
public final class SolutionMojo extends AbstractCourseMojo {
    /** The number of the task, as {@code 3.1}. */
    @Parameter(property = "lessons.task")
    private @Nullable String task;

    /** Whether to show it before the task has passed: {@code true} or {@code false}. */
    @Parameter(property = "lessons.force", defaultValue = Defaults.FLAG)
    private @Nullable String force;

    /** Made by Maven. */
    @Inject
    public SolutionMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.task", task);
        given.put("lessons.force", force);
    }

    @Override
    void run(Workbench workbench) {
        workbench.loop().solution();
    }
}
