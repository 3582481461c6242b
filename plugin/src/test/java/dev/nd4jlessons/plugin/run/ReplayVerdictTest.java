package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.ReplayedRun;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.Verdict;
import dev.nd4jlessons.trace.Precision;
import dev.nd4jlessons.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayVerdictTest {
    private static final String LINEAR = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";
    private static final Epoch EPOCH = new Epoch(0, 1.0, 0.5, 0.75);

    @TempDir
    private Path root;

    private final Trace trace = new Trace(
            Precision.FLOAT64,
            0.03,
            720,
            new double[1][64],
            new double[10][1],
            new int[1][1437],
            new double[] {1.25, 0.75},
            List.of(new Trace.Figures(1.0, 0.5, 0.75)),
            Map.of("final_W1_row0", new double[0], "final_W2_row0", new double[0], "final_b2", new double[] {0.125}));

    @BeforeEach
    void writeATask() throws IOException {
        Path file = root.resolve(LINEAR);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Linear {\n  public X forward(X x) {\n  }\n  public X backward(X dy) {\n}\n");
    }

    @Test
    void aRunThatAgreesHasPassedWhateverItsAccuracy() {
        Evidence evidence = passed();
        replayed(evidence, 1.25, 0.75 + 2e-8, 0.125);

        assertThat(judge(evidence))
                .isEqualTo(Judgement.passed(
                        "The replay of my trace.json.gz agrees in all 2 step losses, in every epoch's figures (epochs: 1) and in the"
                                + " final weights.\nThe largest difference, in shares of what is allowed, is 2.0e-08 at"
                                + " step_loss[1], where 8.5e-08 is allowed."));
    }

    @Test
    void theFirstStepThatDiffersIsNamedWithBothLossesTheTensorAndTheMethod() {
        Evidence evidence = passed();
        replayed(evidence, 1.25, 0.5, 0.125);
        evidence.add(
                new Event.FaultFound(new Fault(Fault.Kind.VALUE, 0, "dW2", "Linear", "backward", "[3, 8]", -0.5, 0.5)));

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.message())
                .isEqualTo(
                        "The replay of my trace.json.gz does not agree. Step 1 is the first that differs (counted from 0;"
                                + " mini-batch 1 of epoch 0): its loss is 0.5000000000, and the recorded one is 0.7500000000"
                                + " (allowed difference 8.5e-08).\n"
                                + "The first tensor that differs is dW2 in step 0, and Linear.backward is responsible: dW2[3, 8] is"
                                + " -0.5000000000, and should be 0.5000000000 by a reference that is given the same arrays.\n"
                                + "Look at " + LINEAR + ":4\n"
                                + "Then run again: mvn lessons:train-mlp \"-Dlessons.replay=my trace.json.gz\"");
    }

    @Test
    void aMethodThatIsNoTaskIsFoundToo() {
        Evidence evidence = passed();
        replayed(evidence, 1.25, 0.5, 0.125);
        evidence.add(new Event.FaultFound(new Fault(Fault.Kind.MISSING, 0, "Z", "Linear", "forward", "", null, null)));

        assertThat(judge(evidence).message())
                .contains("The first tensor that differs is Z in step 0, and Linear.forward is responsible: it was not"
                        + " computed, set or handed on.\nLook at " + LINEAR + ":2\n");
    }

    @Test
    void aShapeAndAChangedParameterHaveTheirOwnWords() {
        Evidence shape = passed();
        replayed(shape, 1.25, 0.5, 0.125);
        shape.add(new Event.FaultFound(
                new Fault(Fault.Kind.SHAPE, 0, "dW1", "Linear", "backward", "[64, 30]", null, null)));
        Evidence changed = passed();
        replayed(changed, 1.25, 0.5, 0.125);
        changed.add(
                new Event.FaultFound(new Fault(Fault.Kind.CHANGED, 0, "W1", "Linear", "backward", "[0, 1]", 2.0, 1.0)));

        assertThat(judge(shape).message())
                .contains(
                        "dW1 in step 0, and Linear.backward is responsible: its shape is [64, 30], which does not fit.");
        assertThat(judge(changed).message())
                .contains("W1 in step 0, and Linear.backward is responsible: it may only read that parameter, and"
                        + " changed W1[0, 1] from 1.000000000 to 2.000000000.");
    }

    @Test
    void aFigureOtherThanALossIsNamedByItsPlaceInTheTrace() {
        Evidence evidence = passed();
        replayed(evidence, 1.25, 0.75, 0.25);

        assertThat(judge(evidence).message())
                .startsWith(
                        "The replay of my trace.json.gz does not agree. All steps before it do; final_b2[0] is the first"
                                + " figure that differs: it is 0.2500000000, and the recorded one is 0.1250000000 (difference"
                                + " 1.3e-01, allowed 2.3e-08).\nEvery tensor up to there is right by a reference that is given"
                                + " the same arrays. The likely cause is the trace itself");
    }

    @Test
    void aTrainingThatWasBrokenOffSaysByWhat() {
        Evidence evidence = passed();
        evidence.add(new Event.Replayed(new ReplayedRun(Collections.singletonList(null), List.of(), Map.of())));
        evidence.add(new Event.Failed(new Problem(
                Problem.Kind.THREW, List.of("java.lang.IllegalStateException", "shapes"), null, List.of())));
        evidence.ended(Given.done());

        assertThat(judge(evidence).message())
                .startsWith(
                        "The replay of my trace.json.gz could not go on: step 0 (counted from 0) has no loss any more. ")
                .contains("IllegalStateException", "shapes");
    }

    @Test
    void aTaskThatIsWrongFollowsTheReplaysOwnWords() {
        Evidence evidence = Given.evidence(Status.FAILED, Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED);
        replayed(evidence, 1.25, 0.5, 0.125);

        assertThat(judge(evidence).message())
                .startsWith("The replay of my trace.json.gz does not agree.")
                .contains("\n\nTask 3.1 (Linear.backward) is not right.");
    }

    @Test
    void aTaskThatIsWrongFailsAReplayThatAgrees() {
        Evidence evidence = Given.evidence(Status.PASSED, Status.FAILED, Status.PASSED, Status.PASSED, Status.PASSED);
        replayed(evidence, 1.25, 0.75, 0.125);

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.message())
                .startsWith("The replay of my trace.json.gz agrees: what the checks found makes no difference there."
                        + "\n\nTask 3.2 (Relu.backward) is not right.");
    }

    @Test
    void aTaskThatIsNotWrittenIsIncompleteAsEver() {
        Evidence evidence =
                Given.evidence(Status.NOT_STARTED, Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED);
        evidence.ended(Given.done());

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void theResultSaysThatItWasAReplayAndHowItAgreed() {
        Evidence evidence = passed();
        replayed(evidence, 1.25, 0.5, 0.125);
        evidence.add(
                new Event.FaultFound(new Fault(Fault.Kind.VALUE, 0, "dW2", "Linear", "backward", "[3, 8]", -0.5, 0.5)));
        Surroundings here = surroundings();

        LessonResult result = new Results(here, lesson(here), Instant.now()).of(evidence, List.of(), judge(evidence));

        LessonResult.Replay replay = Objects.requireNonNull(result.replay());
        assertThat(replay.trace()).isEqualTo("my trace.json.gz");
        assertThat(replay.figures()).isEqualTo(6);
        assertThat(replay.agrees()).isFalse();
        assertThat(Objects.requireNonNull(replay.first()).figure()).isEqualTo("step_loss[1]");
        assertThat(replay.location()).isEqualTo(LINEAR + ":4");
        assertThat(result.accuracyThreshold()).isNull();
    }

    private Judgement judge(Evidence evidence) {
        Surroundings here = surroundings();
        StopMessage stops = new StopMessage(here, "mvn lessons:train-mlp");
        List<TaskResult> tasks = new TaskResults(here, stops).of(lesson(here).tasks(), evidence);
        return new Verdicts(lesson(here), here, stops).of(evidence, tasks, "cpu");
    }

    private Surroundings surroundings() {
        return Given.surroundings(root, new Given.Recording(), Map.of("lessons.epochs", "1"))
                .replaying(new Replay(root.resolve("my trace.json.gz"), trace));
    }

    private static Lesson lesson(Surroundings here) {
        return Lesson.of(here.course(), Course.TRAIN_MLP);
    }

    private static Evidence passed() {
        return Given.evidence(Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED, Status.PASSED);
    }

    /** A replay to its end, with these two losses and this last bias. */
    private static void replayed(Evidence evidence, double first, double second, double bias) {
        evidence.add(new Event.EpochEnded(EPOCH));
        List<Prediction> predictions = Given.predictions(90);
        evidence.add(new Event.Predicted(predictions));
        evidence.add(new Event.Replayed(new ReplayedRun(
                Arrays.asList(first, second),
                List.of(EPOCH),
                Map.of("final_W1_row0", List.of(), "final_W2_row0", List.of(), "final_b2", List.of(bias)))));
        evidence.ended(Given.done());
    }
}
