package dev.nd4jlessons.plugin.goals;

import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Puts a task's file back as it was shipped, and keeps yours in {@code .lessons/backups}. */
@Mojo(name = "reset", aggregator = true, requiresProject = false, threadSafe = true)
public final class ResetMojo extends AbstractCourseMojo {
    /** The number of the task, as {@code 3.1}. */
    @Parameter(property = "lessons.task")
    private @Nullable String task;

    /** Made by Maven. */
    @Inject
    public ResetMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.task", task);
    }

    @Override
    void run(Workbench workbench) {
        workbench.loop().reset();
    }
}
