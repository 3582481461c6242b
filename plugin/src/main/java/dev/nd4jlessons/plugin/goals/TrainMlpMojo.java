package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.results.Verdict;
import java.util.Set;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Checks the gradients of tasks 3.1 to 3.5, trains the network on handwritten digits, and judges its accuracy. */
@Mojo(name = Course.TRAIN_MLP, aggregator = true, requiresProject = false, threadSafe = true)
public final class TrainMlpMojo extends AbstractTrainingMojo {
    /** Made by Maven. */
    @Inject
    public TrainMlpMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void run(Workbench workbench) {
        workbench.run(Course.TRAIN_MLP, Set.of(Verdict.PASSED));
    }
}
