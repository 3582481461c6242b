package dev.nd4jlessons.results;

import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.trace.Deviation;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one lesson: the content of {@code results/LESSON.json}.
 *
 * @param lesson {@code device-check}, {@code matmul-benchmark}, {@code train-mlp} or {@code grade}
 * @param verdict how it ended
 * @param implementation whose code ran: learner, solution or submission
 * @param startedAt when, as an ISO instant
 * @param backend what it ran on; null if the worker did not get that far
 * @param message the verdict in words, with what to do next
 * @param checks one entry per task of the lesson
 * @param settings of the training; null for other lessons
 * @param validationAccuracy after the last epoch; null if there was none
 * @param predictions of the trained network for each validation sample
 * @param output what the lesson printed for its reader
 * @param log the end of what the worker wrote to its standard streams, where it crashed
 * @param junit what the graded tests said, beside the checks; only in {@code grade}
 * @param runs the results of each backend, where there were several; the last is this one
 * @param firstLayer what the trained network's first layer looks for; null if none was trained
 * @param replay how a recorded run was followed; null if none was
 * @param submission the name of what somebody handed in, if that ran
 * @param isolation how its code was kept apart: {@code bubblewrap}, {@code other-user} or {@code none}; null for own code
 * @param audit whether the training did what the checks had seen; null if nobody looked
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true)
public record LessonResult(
        String lesson,
        Verdict verdict,
        String implementation,
        long seed,
        String startedAt,
        double durationSeconds,
        @Nullable Backend backend,
        String message,
        List<TaskResult> checks,
        @Nullable Settings settings,
        List<Epoch> epochs,
        @Nullable Double validationAccuracy,
        @Nullable Double accuracyThreshold,
        List<Prediction> predictions,
        List<Measurement> measurements,
        List<DeviceInfo> devices,
        List<String> output,
        List<String> log,
        List<JUnitResult> junit,
        List<LessonResult> runs,
        @Nullable FirstLayer firstLayer,
        @Nullable Replay replay,
        @Nullable String submission,
        @Nullable String isolation,
        @Nullable TrainingAudit audit) {
    /**
     * How a recorded run was followed.
     *
     * @param trace its file
     * @param dataType what it was computed in: {@code float64} or {@code float32}
     * @param relativeTolerance the allowed difference, as a share of the recorded figure
     * @param absoluteTolerance what is allowed on top of that
     * @param figures how many figures were compared; 0 if the replay did not come to any
     * @param agrees whether every one of them agrees
     * @param first the first that does not; null if there is none
     * @param largest the one furthest apart, in shares of what is allowed; null if none was compared
     * @param fault the first tensor that explains the difference; null if there is none
     * @param location where the responsible method is, {@code lessons/src/main/java/…/Linear.java:34}; null without fault
     */
    public record Replay(
            String trace,
            String dataType,
            double relativeTolerance,
            double absoluteTolerance,
            int figures,
            boolean agrees,
            @Nullable Deviation first,
            @Nullable Deviation largest,
            @Nullable Fault fault,
            @Nullable String location) {}

    /** What the training was asked for. */
    public record Settings(int epochs, int batchSize, double learningRate, int hiddenUnits) {}

    /** What one graded test said: {@code passed}, {@code failed}, {@code skipped}, {@code error}. */
    public record JUnitResult(
            String task,
            String test,
            String outcome,
            @Nullable String message) {}

    /** The points that the tasks earned. */
    public int points() {
        return checks.stream().mapToInt(TaskResult::points).sum();
    }

    /** The points that the tasks are worth. */
    public int maxPoints() {
        return checks.stream().mapToInt(TaskResult::maxPoints).sum();
    }
}
