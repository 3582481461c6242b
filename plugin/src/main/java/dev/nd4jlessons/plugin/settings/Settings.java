package dev.nd4jlessons.plugin.settings;

import dev.nd4jlessons.plugin.isolation.IsolationMode;
import dev.nd4jlessons.trace.Trace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for, in real types, every value legal.
 *
 * @param solution whether the finished task classes run instead of the learner's
 * @param backends in the order in which they run; {@code AUTO} only stands alone
 * @param accuracyThreshold the share of validation samples that the last epoch must reach
 * @param sizes of the square matrices to multiply
 * @param timeout of the workers of one lesson, together
 * @param checkTimeout of one check while {@code lessons:watch} runs
 * @param strict whether a task that is not started fails too
 * @param reportDirectory as given, to be taken from the course root; null for the usual place
 * @param gradeDirectory where files for other graders go, as given; null for a folder of the report's results
 * @param task the number of a task; null if none was asked for
 * @param force whether a solution is shown before its task has passed
 * @param directory where a workspace is made, as given; null if none was asked for
 * @param open whether the lesson's page is opened in a browser
 * @param replay a recorded run to follow, as given, to be taken from the course root; null for none
 * @param seedIsGiven whether somebody asked for this very seed
 * @param isolation how far the code that runs is kept apart; null for what is usual for the goal
 * @param submission what somebody handed in, as given, to be taken from the course root; null for none
 * @param submissions a folder of many of these, likewise
 * @param landscape whether the loss around a training is computed for its page
 */
public record Settings(
        boolean solution,
        List<RequestedBackend> backends,
        long seed,
        int epochs,
        int batchSize,
        double learningRate,
        int hiddenUnits,
        double accuracyThreshold,
        List<Integer> sizes,
        int repeats,
        Duration timeout,
        Duration checkTimeout,
        boolean strict,
        Locale language,
        @Nullable Path reportDirectory,
        @Nullable Path gradeDirectory,
        @Nullable String task,
        OutputFormat format,
        boolean force,
        @Nullable Path directory,
        boolean open,
        @Nullable Path replay,
        @Nullable IsolationMode isolation,
        boolean seedIsGiven,
        @Nullable Path submission,
        @Nullable Path submissions,
        boolean landscape) {
    /** These settings, but the training is set as {@code trace} was. */
    public Settings following(Trace trace) {
        return with(seed, trace.epochs().size(), trace.batchSize(), trace.learningRate(), trace.hiddenUnits());
    }

    /** These settings with another seed. */
    public Settings seeded(long other) {
        return with(other, epochs, batchSize, learningRate, hiddenUnits);
    }

    private Settings with(
            long otherSeed, int otherEpochs, int otherBatchSize, double otherLearningRate, int otherHiddenUnits) {
        return new Settings(
                solution,
                backends,
                otherSeed,
                otherEpochs,
                otherBatchSize,
                otherLearningRate,
                otherHiddenUnits,
                accuracyThreshold,
                sizes,
                repeats,
                timeout,
                checkTimeout,
                strict,
                language,
                reportDirectory,
                gradeDirectory,
                task,
                format,
                force,
                directory,
                open,
                replay,
                isolation,
                seedIsGiven,
                submission,
                submissions,
                landscape);
    }
}
