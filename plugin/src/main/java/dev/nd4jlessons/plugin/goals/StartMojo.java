package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.workspace.Workspace;
import dev.nd4jlessons.plugin.workspace.WorkspaceFiles;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workspace of your own for the course: the tasks, a POM, all that grading needs.
 *
 * <p>Nothing that is there is overwritten; in a workspace that was begun already, only what is missing is added.
 */
@Mojo(name = "start", aggregator = true, requiresProject = false, threadSafe = true)
public final class StartMojo extends AbstractGoalMojo {
    /** The folder to make the workspace in; a relative one counts from where you are. It need not exist. */
    @Parameter(property = "lessons.directory")
    private @Nullable String directory;

    /** Made by Maven. */
    @Inject
    public StartMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.directory", directory);
    }

    @Override
    void perform(Settings settings) {
        Path here = Path.of(session().getRequest().getBaseDirectory());
        WorkspaceFiles files = new WorkspaceFiles(Course.load(), version(), settings.language());
        String told = new Workspace(files, Words.ofPlugin(settings.language())).start(here, settings.directory());
        told.lines().forEach(getLog()::info);
    }
}
