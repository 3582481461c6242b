package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.Words;
import dev.nd4jlessons.plugin.settings.Settings;
import java.nio.file.Path;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Makes a workspace of your own for the course: the tasks, a POM, the course itself. It needs nothing but a JDK, Maven and
 * its usual repository, on any machine.
 *
 * <p>Nothing that you wrote is overwritten; a workspace that was begun already is brought to this version of the course.
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
        new Starting(courseArtifacts(), version(), Words.ofPlugin(settings.language()))
                .start(Path.of(session().getRequest().getBaseDirectory()), settings)
                .lines()
                .forEach(getLog()::info);
    }
}
