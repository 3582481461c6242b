package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Settings;
import org.eclipse.aether.RepositorySystem;

/** A goal that works in a course: the repository, or a workspace. */
abstract class AbstractCourseMojo extends AbstractGoalMojo {
    AbstractCourseMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    /** Runs the goal on this workbench. */
    abstract void run(Workbench workbench);

    @Override
    final void perform(Settings settings) {
        run(workbench(settings));
    }
}
