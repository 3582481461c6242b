package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Shows which devices are here, what the lessons run on and why, and what moving an array between devices means. */
@Mojo(name = Course.DEVICE_CHECK, aggregator = true, requiresProject = false, threadSafe = true)
public final class DeviceCheckMojo extends AbstractLessonMojo {
    /** Made by Maven. */
    @Inject
    public DeviceCheckMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run(Workbench workbench) {
        workbench.run(Course.DEVICE_CHECK);
    }
}
