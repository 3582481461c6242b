package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Checks the gradients of tasks 3.1 to 3.5, trains the network on handwritten digits, and judges its accuracy. */
@Mojo(name = Course.TRAIN_MLP, aggregator = true, requiresProject = false, threadSafe = true)
public final class TrainMlpMojo extends AbstractTrainingMojo {
    /**
     * A recorded run to follow: its file, gzip JSON; a relative path counts from the course root. The network then starts
     * from the recorded weights and takes the recorded order, in the recorded data type. The trace takes the place of
     * {@code lessons.epochs}, {@code lessons.batchSize}, {@code lessons.learningRate} and {@code lessons.hiddenUnits}, and
     * its figures that of {@code lessons.accuracyThreshold}: every one of them must agree. Where one does not, the first
     * step that differs is named, and the first tensor with the method responsible.
     */
    @Parameter(property = "lessons.replay")
    private @Nullable String replay;

    /** Made by Maven. */
    @Inject
    public TrainMlpMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.replay", replay);
    }

    @Override
    void run(Workbench workbench) {
        workbench.run(Course.TRAIN_MLP);
    }
}
