package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that trains the network. */
abstract class AbstractTrainingMojo extends AbstractTaskMojo {
    /** How often the training sees every sample: 1 to 10000. More lets the loss fall further. */
    @Parameter(property = "lessons.epochs", defaultValue = Defaults.EPOCHS)
    private @Nullable String epochs;

    /** How many samples one update is computed from: 1 to 1437. The last mini-batch of an epoch may be shorter. */
    @Parameter(property = "lessons.batchSize", defaultValue = Defaults.BATCH_SIZE)
    private @Nullable String batchSize;

    /** How far one update goes along the gradient: greater than 0, at most 10. Too large a step makes the loss grow. */
    @Parameter(property = "lessons.learningRate", defaultValue = Defaults.LEARNING_RATE)
    private @Nullable String learningRate;

    /** How many units the hidden layer has: 1 to 4096. */
    @Parameter(property = "lessons.hiddenUnits", defaultValue = Defaults.HIDDEN_UNITS)
    private @Nullable String hiddenUnits;

    /** The share of validation samples, 0 to 1, that the network must recognise after its last epoch. */
    @Parameter(property = "lessons.accuracyThreshold", defaultValue = Defaults.ACCURACY_THRESHOLD)
    private @Nullable String accuracyThreshold;

    /**
     * Whether the loss along two random directions through the weights is computed after a training, for its page: true
     * or false. It takes about a second; a network of more than 10,000 numbers goes without.
     */
    @Parameter(property = "lessons.landscape", defaultValue = Defaults.LANDSCAPE)
    private @Nullable String landscape;

    AbstractTrainingMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.epochs", epochs);
        given.put("lessons.batchSize", batchSize);
        given.put("lessons.learningRate", learningRate);
        given.put("lessons.hiddenUnits", hiddenUnits);
        given.put("lessons.accuracyThreshold", accuracyThreshold);
        given.put("lessons.landscape", landscape);
    }
}
