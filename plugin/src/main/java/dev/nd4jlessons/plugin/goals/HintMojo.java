package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Shows the next hint for a task, of three, and what its last check found. */
@Mojo(name = "hint", aggregator = true, requiresProject = false, threadSafe = true)
public final class HintMojo extends AbstractCourseMojo {
    /** The number of the task, as {@code 3.1}; by default the next one that has not passed. */
    @Parameter(property = "lessons.task")
    private @Nullable String task;

    /** How the result is printed: {@code text}, or {@code json} and nothing else, for programs. */
    @Parameter(property = "lessons.format", defaultValue = Defaults.FORMAT)
    private @Nullable String format;

    /** Made by Maven. */
    @Inject
    public HintMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.task", task);
        given.put("lessons.format", format);
    }

    @Override
    void run(Workbench workbench) {
        workbench.loop().hint();
    }
}
