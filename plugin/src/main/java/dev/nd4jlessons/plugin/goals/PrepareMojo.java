package dev.nd4jlessons.plugin.goals;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Has ready what the graded tests need: the seed of the grading, and the finished classes where lessons.solution asks for
 * them; a workspace's build needs it.
 */
@Mojo(
        name = "prepare",
        defaultPhase = LifecyclePhase.PRE_INTEGRATION_TEST,
        aggregator = true,
        requiresProject = false,
        threadSafe = true)
public final class PrepareMojo extends AbstractTaskMojo {
    /** Made by Maven. */
    @Inject
    public PrepareMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run(Workbench workbench) {
        workbench.prepare();
    }
}
