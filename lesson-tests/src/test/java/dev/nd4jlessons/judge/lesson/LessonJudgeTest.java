package dev.nd4jlessons.judge.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a lesson tells of a learner's code; every worker here is a JVM of its own, as it is for a learner. */
class LessonJudgeTest {
    private static final Path SOLUTION = LessonRun.solutionClasses();

    /** Passes every check, whose arrays are smaller, and meets its fault in training. */
    private static final String FORWARD_OF_LINEAR = "this.x = x; // backward will need it";

    @TempDir
    private Path folder;

    @Test
    void aTrainingTellsWhatItDoesInOrder() throws Exception {
        LessonRun run = LessonRun.ofWorker(request(Course.TRAIN_MLP, 2), folder, SOLUTION);

        assertThat(run.all(Event.BackendLoaded.class)).hasSize(1);
        assertThat(run.all(Event.Text.class)).contains(new Event.Text("Training data: x [1437, 64], y [1437, 10]"));
        assertThat(run.all(Event.Checked.class))
                .extracting(checked -> checked.check().task())
                .containsExactly("3.1", "3.2", "3.3", "3.4", "3.5");
        assertThat(run.all(Event.Step.class))
                .contains(new Event.Step("check", "3.5"), new Event.Step("train", "0"), new Event.Step("train", "1"))
                .doesNotContain(new Event.Step("train", "2"));
        assertThat(run.all(Event.EpochEnded.class))
                .hasSize(2)
                .allSatisfy(ended -> assertThat(ended.epoch().gradientNorms())
                        .hasSize(2)
                        .allSatisfy(norm -> assertThat(norm).isBetween(1e-3, 10.0)));
        assertThat(run.all(Event.Learned.class).get(0).firstLayer().weights())
                .hasSize(30)
                .allSatisfy(unit -> assertThat(unit).hasSize(64));
        assertThat(run.all(Event.Predicted.class).get(0).predictions()).hasSize(360);
        assertThat(run.all(Event.Failed.class)).isEmpty();
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void theSameSeedTrainsToTheSameNumbers() throws Exception {
        LessonRun first = LessonRun.ofWorker(request(Course.TRAIN_MLP, 1), folder, SOLUTION);
        LessonRun second = LessonRun.ofWorker(request(Course.TRAIN_MLP, 1), folder, SOLUTION);

        assertThat(second.all(Event.EpochEnded.class)).hasSize(1).isEqualTo(first.all(Event.EpochEnded.class));
    }

    @Test
    void aTaskThatIsNotWrittenIsToldAndNothingIsTrained() throws Exception {
        Path unwritten = LessonRun.changed(
                folder,
                "dev/nd4jlessons/mlp/Relu.java",
                "return dy.mul(x.gt(0).castTo(dy.dataType()));",
                "throw new dev.nd4jlessons.TaskNotWritten(\"3.2\");");

        LessonRun run = LessonRun.ofWorker(request(Course.TRAIN_MLP, 2), folder, unwritten, SOLUTION);

        assertThat(problems(run)).containsExactly(Problem.Kind.NOT_WRITTEN);
        assertThat(run.all(Event.EpochEnded.class)).isEmpty();
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void aGradientThatIsWrongIsNotTrainedWith() throws Exception {
        Path wrong = LessonRun.changed(
                folder, "dev/nd4jlessons/mlp/Linear.java", "Nd4j.gemm(dy, x, true, false)", "w.value().mul(0)");

        LessonRun run = LessonRun.ofWorker(request(Course.TRAIN_MLP, 2), folder, wrong, SOLUTION);

        assertThat(run.all(Event.Checked.class).get(0).check().parts()).anyMatch(part -> !part.withinTolerance());
        assertThat(run.all(Event.Step.class)).doesNotContain(new Event.Step("train", "0"));
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void anExceptionInTrainingNamesTheLearnersLine() throws Exception {
        LessonRun run = runWithFault("throw new IllegalStateException(\"no idea\");");

        Problem problem = run.all(Event.Failed.class).get(0).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.THREW);
        assertThat(problem.values()).containsExactly("java.lang.IllegalStateException", "no idea");
        assertThat(problem.location()).matches("Linear\\.java:\\d+");
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void aStackOverflowInTrainingIsTold() throws Exception {
        LessonRun run = runWithFault("return forward(x);");

        Problem problem = run.all(Event.Failed.class).get(0).problem();
        assertThat(problem.values().get(0)).isEqualTo("java.lang.StackOverflowError");
        assertThat(problem.location()).startsWith("Linear.java:");
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void runningOutOfMemoryInTrainingIsTold() throws Exception {
        LessonRun run =
                runWithFault("for (var all = new java.util.ArrayList<long[]>(); ; all.add(new long[1 << 22])) {}");

        Problem problem = run.all(Event.Failed.class).get(0).problem();
        assertThat(problem.values().get(0)).isEqualTo("java.lang.OutOfMemoryError");
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void parametersOfTheWrongShapeAreTold() throws Exception {
        Path turned = LessonRun.changed(
                folder,
                "dev/nd4jlessons/mlp/Linear.java",
                "return List.of(w, b);",
                "return x != null && x.columns() == 64 ? List.of(b, w) : List.of(w, b);");

        LessonRun run = LessonRun.ofWorker(request(Course.TRAIN_MLP, 1), folder, turned, SOLUTION);

        Problem problem = run.all(Event.Failed.class).get(0).problem();
        assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG_SHAPE);
        assertThat(problem.values()).containsExactly("W1", "[30]", "[30, 64]");
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void exitingInLearnersCodeLeavesNoBye() throws Exception {
        LessonRun run = runWithFault("System.exit(0);");

        assertThat(run.lost()).isNotNull();
        assertThat(run.exitCode()).isZero();
        assertThat(run.all(Event.Step.class)).endsWith(new Event.Step("train", "0"));
        assertThat(run.saidBye()).isFalse();
    }

    @Test
    void megabytesOnStandardOutputAndAThreadThatNeverEndsHarmNothing() throws Exception {
        LessonRun run = runWithFault("if (x.rows() == 29) {"
                + " System.out.println(\"{\\\"event\\\":\\\"Bye\\\"}\".repeat(200000)); System.out.close();"
                + " new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); }");

        assertThat(run.lost()).isNull();
        assertThat(run.exitCode()).isZero();
        assertThat(run.all(Event.EpochEnded.class)).hasSize(1);
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void gradingTrainsAlsoWhereATaskOfAnotherLessonIsWrong() throws Exception {
        Path wrong = LessonRun.changed(
                folder,
                "dev/nd4jlessons/matmul/MatmulTimer.java",
                "device.synchronize();\n            seconds",
                "seconds");

        LessonRun run = LessonRun.ofWorker(request(Course.GRADE, 1), folder, wrong, SOLUTION);

        Check timer = run.all(Event.Checked.class).get(0).check();
        assertThat(timer.task()).isEqualTo("2.1");
        assertThat(timer.parts()).anyMatch(part -> !part.withinTolerance());
        assertThat(run.all(Event.Checked.class)).hasSize(6);
        assertThat(run.all(Event.EpochEnded.class)).hasSize(1);
    }

    @Test
    void theBenchmarkMeasuresEveryMethodAndUsesTheLearnersTimerOnceItIsRight() throws Exception {
        LessonRun run = LessonRun.ofWorker(request(Course.MATMUL_BENCHMARK, 1), folder, SOLUTION);

        List<Measurement> measurements = run.all(Event.Measured.class).stream()
                .map(Event.Measured::measurement)
                .toList();
        assertThat(measurements).extracting(Measurement::method).contains("nd4j", "java-loop", "task-2.1");
        assertThat(measurements).extracting(Measurement::size).containsOnly(32, 48);
        assertThat(measurements).allMatch(measured -> measured.gflops() > 0);
        assertThat(measurements).allMatch(LessonJudgeTest::isCorrect);
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void theBenchmarkMeasuresAlsoWhereTheTimerIsNotWritten() throws Exception {
        Path unwritten = LessonRun.changed(
                folder,
                "dev/nd4jlessons/matmul/MatmulTimer.java",
                "Arrays.sort(seconds);",
                "if (repeats > 0) { throw new dev.nd4jlessons.TaskNotWritten(\"2.1\"); } Arrays.sort(seconds);");

        LessonRun run = LessonRun.ofWorker(request(Course.MATMUL_BENCHMARK, 1), folder, unwritten, SOLUTION);

        assertThat(run.all(Event.Measured.class))
                .isNotEmpty()
                .noneMatch(measured -> measured.measurement().method().equals("task-2.1"));
        assertThat(problems(run)).containsExactly(Problem.Kind.NOT_WRITTEN);
        assertThat(run.saidBye()).isTrue();
    }

    @Test
    void theDeviceCheckTellsTheProcessorAndTheGpusThatItWasTold() throws Exception {
        DeviceInfo gpu = new DeviceInfo("gpu", "Tesla T4", Map.of("fact.memory", "15 GiB"), true, "ND4J runs on it.");

        LessonRun run = LessonRun.ofWorker(request(Course.DEVICE_CHECK, 1, gpu), folder);

        assertThat(run.all(Event.DeviceFound.class))
                .extracting(found -> found.device().kind())
                .containsExactly("cpu", "gpu");
        assertThat(run.all(Event.Text.class))
                .contains(new Event.Text("GPU: Tesla T4. ND4J runs on it."))
                .anyMatch(text -> text.line().contains("FLOAT vs. DOUBLE"));
        assertThat(run.saidBye()).isTrue();
    }

    private LessonRun runWithFault(String statements) throws Exception {
        String guarded = "if (x.columns() == 64 && x.rank() == 2) { " + statements + " }";
        Path faulty = LessonRun.changed(
                folder, "dev/nd4jlessons/mlp/Linear.java", FORWARD_OF_LINEAR, guarded + " " + FORWARD_OF_LINEAR);
        return LessonRun.ofWorker(request(Course.TRAIN_MLP, 1), folder, faulty, SOLUTION);
    }

    private static List<Problem.Kind> problems(LessonRun run) {
        List<Problem.Kind> kinds = new ArrayList<>();
        for (Event.Checked checked : run.all(Event.Checked.class)) {
            Problem problem = checked.check().problem();
            if (problem != null) {
                kinds.add(problem.kind());
            }
        }
        return kinds;
    }

    private static boolean isCorrect(Measurement measured) {
        Double error = measured.maxError();
        return error != null && error <= measured.tolerance();
    }

    private static Request request(String lesson, int epochs, DeviceInfo... gpus) {
        List<String> tasks =
                Course.load().tasksOf(lesson).stream().map(Task::number).toList();
        return RequestBuilder.builder()
                .lesson(lesson)
                .tasks(tasks)
                .train(true)
                .backend("cpu")
                .language("en")
                .seed(42)
                .epochs(epochs)
                .batchSize(32)
                .learningRate(0.03)
                .hiddenUnits(30)
                .sizes(List.of(32, 48))
                .repeats(3)
                .gpus(List.of(gpus))
                .build();
    }
}
