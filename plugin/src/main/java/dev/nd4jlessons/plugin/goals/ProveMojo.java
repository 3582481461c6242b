package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.prove.Proof;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * For authors of the course: proves that its checks can be trusted.
 *
 * <p>Every task must fail as shipped, pass as solved, and have hints, points and a place on its lesson's page. Every
 * wrong variant in the library must be rejected by its own task's check, and nine in ten must be named. Runs on the CPU.
 */
@Mojo(name = Proof.NAME, aggregator = true, requiresProject = false, threadSafe = true)
public final class ProveMojo extends AbstractLessonMojo {
    /** Made by Maven. */
    @Inject
    public ProveMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run(Workbench workbench) {
        workbench.prove();
    }
}
