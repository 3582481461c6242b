package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Lists every task: how it stands, what it earned, where it is written, and which one is next. Runs nothing. */
@Mojo(name = "list", aggregator = true, requiresProject = false, threadSafe = true)
public final class ListMojo extends AbstractCourseMojo {
    /** How the result is printed: {@code text}, or {@code json} and nothing else, for programs. */
    @Parameter(property = "lessons.format", defaultValue = Defaults.FORMAT)
    private @Nullable String format;

    /** Made by Maven. */
    @Inject
    public ListMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.format", format);
    }

    @Override
    void run(Workbench workbench) {
        workbench.loop().list();
    }
}
