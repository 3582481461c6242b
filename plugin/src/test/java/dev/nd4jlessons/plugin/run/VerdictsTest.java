package dev.nd4jlessons.plugin.run;

import static dev.nd4jlessons.results.Status.BLOCKED;
import static dev.nd4jlessons.results.Status.FAILED;
import static dev.nd4jlessons.results.Status.NOT_STARTED;
import static dev.nd4jlessons.results.Status.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.MeasurementBuilder;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.TrainingAudit;
import dev.nd4jlessons.plugin.fork.Outcome;
import dev.nd4jlessons.results.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerdictsTest {
    private static final String LINEAR = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";

    @TempDir
    private Path root;

    private Map<String, String> settings = Map.of();
    private String lesson = Course.TRAIN_MLP;

    @BeforeEach
    void shipATask() throws IOException {
        Path file = root.resolve(LINEAR);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "class Linear {\n  throw new TaskNotWritten(\"3.1\");\n}\n");
    }

    @Test
    void aTrainedNetworkThatIsGoodEnoughHasPassed() {
        Judgement judgement = judge(Given.trained(10));

        assertThat(judgement.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(judgement.message())
                .isEqualTo("All 5 tasks are right, and the network recognises 97.22% of the validation digits; 94% were"
                        + " asked for.");
    }

    @Test
    void anAccuracyAtTheThresholdIsEnough() {
        settings = Map.of("lessons.accuracyThreshold", "0.95");

        assertThat(judge(Given.trained(18)).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void anAccuracyBelowTheThresholdFailsWithBothNumbers() {
        settings = Map.of("lessons.accuracyThreshold", "0.999");

        Judgement judgement = judge(Given.trained(10));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.message())
                .startsWith("All tasks are right, but after 2 epochs the network recognises 97.22% of the validation"
                        + " digits; 99.9% were asked for (lessons.accuracyThreshold).\n")
                .contains("(in brackets): ", "lessons.accuracyThreshold=0.999 (0.94)")
                .contains("\nThen run again: mvn lessons:train-mlp");
    }

    @Test
    void whereNothingIsWrittenTheGradeLeadsToTheTrainingFirst() {
        lesson = Course.GRADE;
        Evidence evidence = Given.evidence(NOT_STARTED, NOT_STARTED, NOT_STARTED, NOT_STARTED, NOT_STARTED);
        evidence.add(new Event.Checked(Given.check("2.1", NOT_STARTED)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).message())
                .isEqualTo("0 of 6 tasks pass. Next: Task 3.1 (Linear.backward), in " + LINEAR
                        + ":2\nTo see a finished run first: mvn verify -Dlessons.solution");
    }

    @Test
    void whoIsOnTheWayIsToldInOneLineWhatIsNext() {
        Evidence evidence = Given.evidence(NOT_STARTED, NOT_STARTED, PASSED, BLOCKED, PASSED);
        evidence.ended(Given.done());

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(judgement.message())
                .isEqualTo("2 of 5 tasks pass. Next: Task 3.1 (Linear.backward), in " + LINEAR + ":2");
    }

    @Test
    void aRunOfTheSolutionIsNoPraiseOfTheLearner() {
        settings = Map.of("lessons.solution", "true");

        assertThat(judge(Given.trained(10)).message())
                .startsWith("This was the solution, and nothing of yours: its 5 tasks are right, ")
                .endsWith("\nYour own network begins here: mvn lessons:watch");
    }

    @Test
    void whatIsWrongComesBeforeWhatIsMissing() {
        Evidence evidence = Given.evidence(NOT_STARTED, FAILED, PASSED, PASSED, PASSED);
        evidence.ended(Given.done());

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.message())
                .startsWith("Task 3.2 (Relu.backward) is not right.\n")
                .endsWith("\nIf you do not see why: mvn lessons:hint -Dlessons.task=3.2");
    }

    @Test
    void whoRunsTheSolutionIsOfferedNoHint() {
        settings = Map.of("lessons.solution", "true");
        Evidence evidence = Given.evidence(FAILED, PASSED, PASSED, PASSED, PASSED);
        evidence.ended(Given.done());

        assertThat(judge(evidence).message()).doesNotContain("lessons:hint");
    }

    @Test
    void aCheckThatEndedItsJvmIsAnErrorOfItsTask() {
        Evidence evidence = Given.evidence(PASSED);
        evidence.stopped("3.2", Given.ended(Outcome.CRASHED, 3, "check", "3.2", 1));
        evidence.ended(Given.ended(Outcome.CRASHED, 3, "check", "3.2", 1));
        List.of("3.3", "3.4", "3.5").forEach(task -> evidence.add(new Event.Checked(Given.check(task, PASSED))));

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isTrue();
        assertThat(judgement.message())
                .startsWith("Task 3.2 (Relu.backward) could not be checked to its end.\n"
                        + "The lesson's JVM ended during the check of Task 3.2 without finishing, with exit code 3.\n"
                        + "The likely cause is a call of System.exit in the code that ran.\n");
    }

    @Test
    void aCrashWhileItLoadsIsNotTheLearners() {
        Evidence evidence = new Evidence();
        evidence.ended(Given.ended(Outcome.CRASHED, 134, "load", "", 1));

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isFalse();
        assertThat(judgement.message()).contains("while it loaded ND4J", "exit code 134 (SIGABRT)");
    }

    @Test
    void aTimeOutInTheTrainingNamesItsEpochAndTheLimit() {
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.ended(Given.ended(Outcome.TIMED_OUT, null, "train", "0", 300));

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isTrue();
        assertThat(judgement.message())
                .startsWith("No answer after 300 s while it trained (epoch 1 of 2): it was ended"
                        + " (lessons.timeout is 300 s for the whole lesson).\n"
                        + "The likely cause is a loop that does not end.\n");
    }

    @Test
    void aTimeOutAfterAnEpochIsSlownessAndMoreTimeIsTheWayOut() {
        settings = Map.of("lessons.epochs", "30");
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.ended(Given.ended(Outcome.TIMED_OUT, null, "train", "12", 300));

        assertThat(judge(evidence).message())
                .startsWith("Not finished after 300 s while it trained (epoch 13 of 30): it was ended"
                        + " (lessons.timeout is 300 s for the whole lesson).\n"
                        + "12 epochs were over by then, so the likely cause is that the code is slow."
                        + " Give it more time with -Dlessons.timeout=1200\n");
    }

    @Test
    void anExceptionInTheTrainingNamesTheLineOfTheLearner() {
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.add(new Event.Failed(new Problem(
                Problem.Kind.THREW, List.of("java.lang.IllegalStateException", "no"), "Linear.java:41", List.of())));
        evidence.ended(Given.done());

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isTrue();
        assertThat(judgement.message()).contains("java.lang.IllegalStateException", "Linear.java:41");
    }

    @Test
    void anAccuracyThatThePredictionsDoNotHaveNeverPasses() {
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.add(new Event.EpochEnded(new Epoch(0, 1.0, 1.0, 0.5)));
        evidence.add(new Event.EpochEnded(new Epoch(1, 1.0, 1.0, 1.0)));
        evidence.add(new Event.Predicted(Given.predictions(10)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aTrainingThatLacksAnEpochNeverPasses() {
        settings = Map.of("lessons.epochs", "3");

        Judgement judgement = judge(Given.trained(10));

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isFalse();
        assertThat(judgement.message()).contains("2 of 3 epochs, 360 of 360 predictions");
    }

    @Test
    void aForkWithoutALastWordNeverPasses() {
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.add(new Event.EpochEnded(new Epoch(0, 1.0, 1.0, 0.5)));
        evidence.add(new Event.EpochEnded(new Epoch(1, 1.0, 1.0, 1.0)));
        evidence.add(new Event.Predicted(Given.predictions(0)));
        evidence.ended(Given.ended(Outcome.CRASHED, 0, "train", "1", 1));

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.ERROR);
    }

    @Test
    void aLossThatIsNoNumberIsBlamedOnTheLearningRate() {
        Evidence evidence = Given.evidence(PASSED, PASSED, PASSED, PASSED, PASSED);
        evidence.add(new Event.EpochEnded(new Epoch(0, null, null, 0.1)));
        evidence.add(new Event.EpochEnded(new Epoch(1, null, null, 0.0)));
        evidence.add(new Event.Predicted(Given.predictions(360)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).message())
                .contains("In epoch 1 a loss stopped being a finite number")
                .contains("Then run again: mvn lessons:train-mlp")
                .contains("-Dlessons.learningRate=0.015");
    }

    @Test
    void anotherBackendThanWasAskedForIsAnError() {
        Evidence evidence = Given.trained(10);

        Judgement judgement = judge(evidence, "cuda");

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.message())
                .startsWith("The lesson was to run on cuda, but ND4J loaded its backend for cpu.");
    }

    @Test
    void aDeviceCheckPassesWithADevice() {
        lesson = Course.DEVICE_CHECK;
        Evidence evidence = Given.evidence();
        evidence.add(new Event.DeviceFound(new DeviceInfo("cpu", "CPU", Map.of(), true, null)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aBenchmarkAsShippedIsIncomplete() {
        lesson = Course.MATMUL_BENCHMARK;
        settings = Map.of("lessons.sizes", "256");
        Evidence evidence = Given.evidence();
        evidence.add(new Event.Measured(measured(256, 1e-7)));
        evidence.add(new Event.Checked(Given.check("2.1", NOT_STARTED)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aProductThatIsWrongIsAnErrorOfTheMachine() {
        lesson = Course.MATMUL_BENCHMARK;
        Evidence evidence = Given.evidence();
        evidence.add(new Event.Measured(measured(256, 0.5)));
        evidence.add(new Event.Checked(Given.check("2.1", PASSED)));
        evidence.ended(Given.done());

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isFalse();
        assertThat(judgement.message()).startsWith("The product of size 256 by nd4j is off by 5.0E-1");
    }

    @Test
    void aTimeOfTheLearnersTimerThatNoDeviceCanHaveFailsWithItsBound() {
        Judgement judgement = judge(impossible("task-2.1"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.fixable()).isTrue();
        assertThat(judgement.message())
                .startsWith("Your timer says 111.380 ms for a product of size 10000, which would be 17957 GFLOPS."
                        + " This device does 8141 at best: no product of this size takes less than 245.670 ms.\n"
                        + "The likely cause: the launch was timed, not the product.")
                .endsWith("Then run again: mvn lessons:matmul-benchmark");
    }

    @Test
    void anImpossibleTimeOfTheHarnessItselfIsNotTheLearnersFault() {
        Judgement judgement = judge(impossible("nd4j"));

        assertThat(judgement.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(judgement.fixable()).isFalse();
        assertThat(judgement.message()).contains("with nd4j", "because ND4J did not wait for the device");
    }

    @Test
    void aProcessorThatIsFasterThanItTellsIsNoMistake() {
        lesson = Course.MATMUL_BENCHMARK;
        Evidence evidence = Given.evidence();
        for (int size : List.of(256, 512, 1024, 2048)) {
            evidence.add(new Event.Measured(MeasurementBuilder.builder()
                    .size(size)
                    .backend("cpu")
                    .method("nd4j")
                    .dataType("float")
                    .repeats(5)
                    .medianSeconds(0.001)
                    .gflops(140)
                    .tolerance(1e-3)
                    .boundGflops(100.0)
                    .bound("best-seen")
                    .build()));
        }
        evidence.add(new Event.Checked(Given.check("2.1", PASSED)));
        evidence.ended(Given.done());

        assertThat(judge(evidence).verdict()).isEqualTo(Verdict.PASSED);
    }

    /** The notebook's own figures: 0.11138 s on a Tesla T4. */
    private Evidence impossible(String method) {
        lesson = Course.MATMUL_BENCHMARK;
        Evidence evidence = Given.evidence();
        evidence.add(new Event.Measured(MeasurementBuilder.builder()
                .size(10_000)
                .backend("cuda")
                .method(method)
                .dataType("float")
                .repeats(5)
                .medianSeconds(0.11138)
                .gflops(17957.0)
                .tolerance(1e-3)
                .boundGflops(8141.0)
                .bound("hardware")
                .sendSeconds(0.1)
                .fetchSeconds(0.05)
                .build()));
        evidence.add(new Event.Checked(Given.check("2.1", PASSED)));
        evidence.ended(Given.done());
        return evidence;
    }

    private static Measurement measured(int size, double error) {
        return MeasurementBuilder.builder()
                .size(size)
                .backend("cpu")
                .method("nd4j")
                .dataType("float")
                .repeats(5)
                .medianSeconds(0.001)
                .minSeconds(0.0009)
                .gflops(33.5)
                .maxError(error)
                .tolerance(1e-5)
                .build();
    }

    @Test
    void codeThatTrainsOtherwiseThanItWasCheckedDoesNotPass() {
        Evidence evidence = Given.trained(11);
        evidence.add(new Event.Audited(
                new TrainingAudit(30, 1, new TrainingAudit.Fault("STEP", 2, 7, 0, 0, "W1", "[3, 7]", 0.5, 0.25))));

        Judgement judgement = judge(evidence);

        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.message()).isEqualTo("""
                        The network was not trained as the checked code trains it, so no task of this lesson counts: in step 8 of epoch 3, W1[3, 7] came to 0.50000000; from the parameters before that step it comes to 0.25000000.
                        The code does something else in training than when it is checked, or the training loop in TrainMlp.java was changed. Look there, then run: mvn lessons:train-mlp""");
    }

    private Judgement judge(Evidence evidence) {
        return judge(evidence, "cpu");
    }

    private Judgement judge(Evidence evidence, String asked) {
        Surroundings here = Given.surroundings(root, new Given.Recording(), settings);
        Lesson run = Lesson.of(Course.load(), lesson);
        StopMessage stops = new StopMessage(here, Commands.of(run));
        return new Verdicts(run, here, stops)
                .of(evidence, new TaskResults(here, stops).of(run.tasks(), evidence), asked);
    }
}
