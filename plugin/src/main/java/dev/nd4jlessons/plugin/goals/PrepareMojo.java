package dev.nd4jlessons.plugin.goals;

import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Compiles what the graded tests run where lessons.solution asks for the finished classes; a workspace's build needs it. */
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
