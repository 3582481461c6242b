package dev.nd4jlessons.plugin.report;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Backend;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.DeviceInfo;
import dev.nd4jlessons.events.Epoch;
import dev.nd4jlessons.events.Fault;
import dev.nd4jlessons.events.FirstLayer;
import dev.nd4jlessons.events.Measurement;
import dev.nd4jlessons.events.MeasurementBuilder;
import dev.nd4jlessons.events.Prediction;
import dev.nd4jlessons.plugin.report.page.Bands;
import dev.nd4jlessons.results.LessonResult;
import dev.nd4jlessons.results.LessonResultBuilder;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import dev.nd4jlessons.results.TaskResultBuilder;
import dev.nd4jlessons.results.Verdict;
import dev.nd4jlessons.trace.Deviation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Results of every kind that a report has to show. */
public final class Samples {
    static final Backend CPU =
            new Backend("cpu", "AMD EPYC 7B13 64-Core Processor", "1.0.0-M2.1", "OPENBLAS", 2, "FLOAT");
    static final Backend CUDA = new Backend("cuda", "NVIDIA T4", "1.0.0-M2.1", "CUBLAS", 2, "FLOAT");

    private Samples() {}

    /** Every task passes and the accuracy is reached. */
    public static LessonResult passed() {
        return trained(
                Verdict.PASSED,
                "solution",
                0.969444444,
                "Your network recognises 96.94% of the validation digits; 94% were asked for.\nNext: have the whole course graded with mvn verify");
    }

    /** The same run with code of the learner's own. */
    static LessonResult ofLearner(LessonResult result) {
        return LessonResultBuilder.builder(result).implementation("learner").build();
    }

    /** Every task passes, and the accuracy is too low. */
    public static LessonResult tooInaccurate() {
        return trained(
                Verdict.FAILED,
                "learner",
                0.93,
                "Your network recognises 93.00% of the validation digits, and 94% were asked for.\nWith every gradient right, the settings are the likely cause: a learning rate of 0.03 and 30 epochs reach 95% on every seed.\nRun mvn lessons:train-mlp -Dlessons.learningRate=0.03 -Dlessons.epochs=30");
    }

    /** A recorded run was followed, and every figure agrees. */
    public static LessonResult replayed() {
        Deviation largest = Deviation.of("final_W2_row0[0]", 1349, 0.0160431, 0.0160431010, 1.16e-8);
        return following(
                passed(),
                new LessonResult.Replay("trace.json.gz", "float64", 1e-7, 1e-8, 1544, true, null, largest, null, null));
    }

    /** A recorded run was followed, and a wrong sign in {@code Linear.backward} led away from it. */
    public static LessonResult notReplayed() {
        Deviation first = Deviation.of("step_loss[1]", 1, 2.704405020431409, 3.0349113161766033, 2.8e-7);
        Deviation largest = Deviation.of("step_loss[900]", 900, 0.1, null, 2e-8);
        Fault fault = new Fault(
                Fault.Kind.VALUE, 0, "dW2", "Linear", "backward", "[3, 8]", -0.49717397351750076, 0.4971739735175008);
        return following(
                tooInaccurate(),
                new LessonResult.Replay(
                        "trace.json.gz",
                        "float64",
                        1e-7,
                        1e-8,
                        1544,
                        false,
                        first,
                        largest,
                        fault,
                        "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:41"));
    }

    private static LessonResult following(LessonResult run, LessonResult.Replay replay) {
        return LessonResultBuilder.builder(run)
                .accuracyThreshold(null)
                .replay(replay)
                .build();
    }

    /** As {@link #passed}, with half the epochs and a larger network. */
    public static LessonResult otherSettings() {
        LessonResult usual = passed();
        return LessonResultBuilder.builder(usual)
                .settings(new LessonResult.Settings(15, 32, 0.03, 64))
                .epochs(usual.epochs().subList(0, 15))
                .build();
    }

    /** One gradient is wrong, in a way that was recognised. */
    public static LessonResult failedGradient() {
        List<TaskResult> checks = List.of(
                task(
                        "3.1",
                        Status.FAILED,
                        0.98611,
                        "transposed",
                        "dx is right in shape by chance only where the layer is square: elsewhere it is not W^T that was used.\nThe likely cause: dx was computed as dy W^T, and it is dy W.\nMend it at lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:41, then run mvn lessons:train-mlp",
                        List.of(
                                part("dW", 3.4e-10),
                                part("db", 1.2e-11),
                                wrongPart("dx"),
                                part("dW, batch of 1", 4.4e-10),
                                part("dx, float32", null))),
                task(
                        "3.2",
                        Status.PASSED,
                        2.2e-11,
                        null,
                        "Every element of 4 tensors agrees.",
                        List.of(part("dx", 2.2e-11))),
                task(
                        "3.3",
                        Status.PASSED,
                        8.1e-9,
                        null,
                        "Every element of 3 tensors agrees.",
                        List.of(part("dLogits", 8.1e-9))),
                task("3.4", Status.BLOCKED, null, null, "It needs Task 3.5, which is not written.", List.of()),
                task(
                        "3.5",
                        Status.NOT_STARTED,
                        null,
                        null,
                        "Sgd.step throws TaskNotWritten.\nWrite it at lessons/src/main/java/dev/nd4jlessons/mlp/Sgd.java:24, then run mvn lessons:train-mlp",
                        List.of()));
        return lesson(
                Course.TRAIN_MLP,
                Verdict.FAILED,
                "learner",
                "Task 3.1, Linear.backward, computes a wrong dx: at [2, 5] it is -0.0412231 and should be 0.131088.\nNothing was trained, as wrong gradients train nothing.\nMend lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:41 and run mvn lessons:train-mlp",
                checks,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** The same, wrong in {@code line} of its file. */
    public static LessonResult failedAt(int line) {
        LessonResult failed = failedGradient();
        return LessonResultBuilder.builder(failed)
                .checks(failed.checks().stream()
                        .map(task -> TaskResultBuilder.builder(task)
                                .location(task.location().replace(":41", ":" + line))
                                .build())
                        .toList())
                .build();
    }

    /** The course as it is shipped. */
    public static LessonResult incomplete() {
        List<TaskResult> checks = Course.load().tasksOf(Course.TRAIN_MLP).stream()
                .map(task -> task(
                        task.number(),
                        task.number().equals("3.4") ? Status.BLOCKED : Status.NOT_STARTED,
                        null,
                        null,
                        task.name() + " is not written yet.",
                        List.of()))
                .toList();
        return lesson(
                Course.TRAIN_MLP,
                Verdict.INCOMPLETE,
                "learner",
                "Task 3.1 is not written yet.\nWrite Linear.backward at lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:41, then run mvn lessons:train-mlp again.\nTo see a finished run first: mvn lessons:train-mlp -Dlessons.solution",
                checks,
                List.of(),
                null,
                List.of(),
                List.of());
    }

    /** The worker died while it checked a task. */
    public static LessonResult crash() {
        TaskResult crashed = TaskResultBuilder.builder()
                .task("3.2")
                .name("Relu.backward")
                .status(Status.ERROR)
                .message("The process ended with exit code 134 while it checked Task 3.2.")
                .location("lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java:33")
                .points(0)
                .maxPoints(10)
                .stack(List.of(
                        "java.lang.StackOverflowError",
                        "\tat dev.nd4jlessons.mlp.Relu.backward(Relu.java:33)",
                        "\tat dev.nd4jlessons.mlp.Relu.backward(Relu.java:33)"))
                .build();
        return lesson(
                Course.TRAIN_MLP,
                Verdict.ERROR,
                "learner",
                "The lesson's process ended with exit code 134 while it checked Task 3.2.\nA native library crashed, most likely on an array of the wrong shape.\nLook at lessons/src/main/java/dev/nd4jlessons/mlp/Relu.java:33 and run mvn lessons:train-mlp",
                List.of(
                        task(
                                "3.1",
                                Status.PASSED,
                                1e-10,
                                null,
                                "Every element of 6 tensors agrees.",
                                List.of(part("dW", 1e-10))),
                        crashed),
                List.of(),
                null,
                List.of(),
                List.of(
                        "# A fatal error has been detected by the Java Runtime Environment:",
                        "#",
                        "#  SIGSEGV (0xb) at pc=0x00007f2a1c0b1f3e, pid=4242, tid=4243",
                        "#",
                        "# Problematic frame:",
                        "# C  [libnd4jcpu.so+0x9b1f3e]  sd::NDArray::e<float>(long) const+0x1e"));
    }

    /** A network that has learned nothing, and takes each of 360 digits for another. */
    public static LessonResult allWrong() {
        List<Prediction> wrong = new ArrayList<>();
        List<Prediction> pictures = mistakes();
        for (int row = 0; row < 360; row++) {
            wrong.add(new Prediction(
                    row,
                    row % 10,
                    (row + 1 + row / 10 % 9) % 10,
                    0.5,
                    pictures.get(row % pictures.size()).pixels()));
        }
        return lesson(
                Course.TRAIN_MLP,
                Verdict.FAILED,
                "learner",
                "The validation accuracy is 0.",
                allPassed(),
                epochs(30, 0.5),
                0.0,
                wrong,
                List.of());
    }

    /** Trained on the CPU and then on the GPU. */
    public static LessonResult onBoth() {
        LessonResult cpu = passed();
        LessonResult gpu = LessonResultBuilder.builder(cpu)
                .backend(CUDA)
                .durationSeconds(8.79)
                .build();
        return LessonResultBuilder.builder(gpu)
                .durationSeconds(12.0)
                .runs(List.of(cpu, gpu))
                .build();
    }

    /** What a run in Japanese left. */
    public static LessonResult inJapanese() {
        return LessonResultBuilder.builder(passed())
                .message("検証用の数字の 96.94% を正しく認識しました。求められていたのは 94% です。\n次は mvn verify で教材全体を採点しましょう。")
                .build();
    }

    /** The time limit passed during training. */
    public static LessonResult timeOut() {
        return lesson(
                Course.TRAIN_MLP,
                Verdict.ERROR,
                "learner",
                "The lesson was ended after 300 s, during epoch 4.\nAn endless loop in a task is the likely cause.\nIf the machine is slow, allow more: mvn lessons:train-mlp -Dlessons.timeout=900",
                allPassed(),
                epochs(4, 0.0),
                0.88,
                List.of(),
                List.of());
    }

    /** Products on the CPU alone. */
    public static LessonResult matmul() {
        return matmul(Verdict.INCOMPLETE, CPU, cpuMeasurements(), List.of());
    }

    /** Products on a machine that had something else to do. */
    public static LessonResult busyMatmul() {
        List<Measurement> measurements = List.of(
                timed(512, "nd4j", 0.0145, 0.0028, 0.0644),
                timed(512, "nd4j-one-thread", 0.00406, 0.0040, 0.0049),
                timed(512, "java-loop", 0.16, 0.15, 0.19),
                timed(512, "task-2.1", 0.0029, null, null));
        return LessonResultBuilder.builder(matmul(Verdict.PASSED, CPU, measurements, List.of()))
                .message("Every size was measured, every product is right, and Task 2.1 measures well.")
                .build();
    }

    private static Measurement timed(
            int size, String method, double median, @Nullable Double fastest, @Nullable Double slowest) {
        return MeasurementBuilder.builder(
                        measurement(size, "cpu", method, Measurement.operations(size) / median / 1e9, 1e-7))
                .minSeconds(fastest)
                .maxSeconds(slowest)
                .build();
    }

    /** Trained with two hidden units: 275 of 360 digits are taken for others. */
    public static LessonResult twoUnits() {
        List<Prediction> predictions = new ArrayList<>(allWrong().predictions().subList(0, 275));
        for (int row = 275; row < 360; row++) {
            predictions.add(new Prediction(row, row % 10, row % 10, 0.4, null));
        }
        List<Epoch> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < 30; epoch++) {
            epochs.add(new Epoch(
                    epoch, 2.3 - 0.015 * epoch, 2.25 - 0.014 * epoch, (20 + 2 * epoch) / 360.0, List.of(0.4, 0.3)));
        }
        return LessonResultBuilder.builder(tooInaccurate())
                .settings(new LessonResult.Settings(30, 32, 0.03, 2))
                .validationAccuracy(85 / 360.0)
                .epochs(epochs)
                .predictions(predictions)
                .firstLayer(new FirstLayer(2, firstLayer().weights().subList(0, 2), List.of(301, 0)))
                .build();
    }

    /** A gradient of 36 by 8 elements that is five times too large everywhere, as no mean was taken. */
    public static LessonResult fiveTimes() {
        return SampleExplanations.with(failedGradient(), "3.1", SampleExplanations.fiveTimes(36, 8));
    }

    /** Products on CPU and GPU. */
    public static LessonResult matmulWithGpu() {
        LessonResult cpu = matmul(Verdict.PASSED, CPU, cpuMeasurements(), List.of());
        List<Measurement> gpu = List.of(
                onGpu(256, "nd4j", 900, 1e-7),
                onGpu(512, "nd4j", 2500, 1e-7),
                onGpu(1024, "nd4j", 4100, 2e-7),
                onGpu(2048, "nd4j", 5600, 3e-7),
                onGpu(2048, "task-2.1", 18_000, null));
        LessonResult main = matmul(Verdict.PASSED, CUDA, gpu, List.of());
        return matmul(Verdict.PASSED, CUDA, gpu, List.of(cpu, main));
    }

    /** A machine with one GPU that works and one that is too old. */
    public static LessonResult devices() {
        Map<String, String> cpu = new LinkedHashMap<>();
        cpu.put("fact.cores", "2");
        cpu.put("fact.memory", "7.8 GiB");
        Map<String, String> gpu = new LinkedHashMap<>();
        gpu.put("fact.compute-capability", "7.5");
        gpu.put("fact.memory", "15.0 GiB");
        gpu.put("fact.driver", "550.54.15");
        List<DeviceInfo> devices = List.of(
                new DeviceInfo("cpu", CPU.device(), cpu, true, "The lessons run here unless you ask for the GPU."),
                new DeviceInfo("gpu", "NVIDIA T4", gpu, true, "ND4J 1.0.0-M2.1 for CUDA 11.6 runs on it."),
                new DeviceInfo(
                        "gpu",
                        "NVIDIA GeForce GTX 680",
                        Map.of("fact.compute-capability", "3.0"),
                        false,
                        "No published build of ND4J has code for compute capability 3.0."));
        List<String> output = List.of(
                "Operating system  Linux 6.1, amd64",
                "ND4J              1.0.0-M2.1 on nd4j-native, OPENBLAS, 2 threads",
                "",
                "b = a.dup(): b is a new array, and a stays as it was",
                "  a at 0x7f21d40b8a40   b at 0x7f21d40b9c80");
        return LessonResultBuilder.builder()
                .lesson(Course.DEVICE_CHECK)
                .verdict(Verdict.PASSED)
                .implementation("learner")
                .seed(42)
                .startedAt("2026-11-02T08:41:00Z")
                .durationSeconds(1.4)
                .backend(CPU)
                .message(
                        "The lessons will use the CPU, and the NVIDIA T4 where you ask for it with -Dlessons.backend=cuda.")
                .devices(devices)
                .output(output)
                .build();
    }

    /** All tasks graded, one of them not passed. */
    public static LessonResult grade() {
        List<TaskResult> checks = new ArrayList<>(List.of(task("2.1", Status.PASSED, null, null, "", List.of())));
        checks.addAll(failedGradient().checks());
        List<LessonResult.JUnitResult> junit = List.of(
                new LessonResult.JUnitResult("2.1", "MatmulTimerTest.waitsForTheDevice", "passed", null),
                new LessonResult.JUnitResult(
                        "3.1",
                        "LinearTest.inputGradientIsUpstreamTimesWeights",
                        "failed",
                        "expected 0.131088 at [2, 5] but was -0.0412231"),
                new LessonResult.JUnitResult(
                        "3.5", "SgdTest.stepsAgainstTheGradient", "skipped", "Task 3.5 is not started"));
        return LessonResultBuilder.builder()
                .lesson(Course.GRADE)
                .verdict(Verdict.FAILED)
                .implementation("learner")
                .seed(42)
                .startedAt("2026-11-02T09:10:00Z")
                .durationSeconds(9.8)
                .backend(CPU)
                .message("Task 3.1 is wrong: 40 of 100 points.\nSee what is wrong with it: mvn lessons:train-mlp")
                .checks(checks)
                .settings(settings())
                .accuracyThreshold(0.94)
                .junit(junit)
                .build();
    }

    /** A result in which all that a learner can put into it tries to be more than text. */
    public static LessonResult hostile(String text) {
        Check.Part part =
                new Check.Part(text, text, new long[] {1}, 1, Double.NaN, 1e-6, new long[] {0}, null, null, 0, 1);
        TaskResult task = TaskResultBuilder.builder()
                .task("3.1")
                .name(text)
                .status(Status.FAILED)
                .maxRelativeError(Double.NaN)
                .diagnosis(text)
                .message(text)
                .location(text)
                .points(0)
                .maxPoints(25)
                .parts(List.of(part))
                .stack(List.of(text))
                .build();
        return LessonResultBuilder.builder()
                .lesson(Course.TRAIN_MLP)
                .verdict(Verdict.FAILED)
                .implementation(text)
                .seed(42)
                .startedAt(text)
                .durationSeconds(Double.NaN)
                .backend(new Backend(text, text, text, text, 1, text))
                .message(text)
                .checks(List.of(task))
                .settings(settings())
                .epochs(List.of(new Epoch(0, null, null, Double.NaN)))
                .validationAccuracy(Double.NaN)
                .accuracyThreshold(0.94)
                .devices(List.of(new DeviceInfo(text, text, Map.of(text, text), false, text)))
                .output(List.of(text))
                .log(List.of(text))
                .junit(List.of(new LessonResult.JUnitResult(text, text, text, text)))
                .build();
    }

    private static LessonResult trained(Verdict verdict, String implementation, double accuracy, String message) {
        double lower = 0.969444444 - accuracy;
        return lesson(
                Course.TRAIN_MLP,
                verdict,
                implementation,
                message,
                allPassed(),
                epochs(30, lower),
                accuracy,
                predictions(),
                List.of());
    }

    private static LessonResult lesson(
            String lesson,
            Verdict verdict,
            String implementation,
            String message,
            List<TaskResult> checks,
            List<Epoch> epochs,
            @Nullable Double accuracy,
            List<Prediction> predictions,
            List<String> log) {
        List<String> output = List.of(
                "data    (1797, 64)  float32, 0 to 16",
                "labels  (1797,)     0 to 9",
                "split   1437 for training, 360 for validation",
                "",
                "Epoch  1  loss 1.8967  validation 0.6444");
        return LessonResultBuilder.builder()
                .lesson(lesson)
                .verdict(verdict)
                .implementation(implementation)
                .seed(42)
                .startedAt("2026-11-02T08:56:12Z")
                .durationSeconds(3.21)
                .backend(CPU)
                .message(message)
                .checks(checks)
                .settings(settings())
                .epochs(epochs)
                .validationAccuracy(accuracy)
                .accuracyThreshold(0.94)
                .predictions(predictions)
                .output(output)
                .log(log)
                .firstLayer(epochs.isEmpty() ? null : firstLayer())
                .build();
    }

    private static LessonResult matmul(
            Verdict verdict, Backend backend, List<Measurement> measurements, List<LessonResult> runs) {
        TaskResult task = verdict == Verdict.PASSED
                ? task(
                        "2.1",
                        Status.PASSED,
                        0.0,
                        null,
                        "The median of 5 repeats, after a warm-up, waiting for the device each time.",
                        List.of(part("seconds", 0.0)))
                : task(
                        "2.1",
                        Status.NOT_STARTED,
                        null,
                        null,
                        "MatmulTimer.medianSeconds is not written yet.\nWrite it at lessons/src/main/java/dev/nd4jlessons/matmul/MatmulTimer.java:30",
                        List.of());
        String message = verdict == Verdict.PASSED
                ? "The fastest product ran at 5,600 GFLOPS on the GPU, 36 times as fast as on the CPU."
                : "All was measured; Task 2.1 is not written yet, so your own timing is missing.\nWrite it at lessons/src/main/java/dev/nd4jlessons/matmul/MatmulTimer.java:30, then run mvn lessons:matmul-benchmark";
        return LessonResultBuilder.builder()
                .lesson(Course.MATMUL_BENCHMARK)
                .verdict(verdict)
                .implementation("learner")
                .seed(42)
                .startedAt("2026-11-02T08:48:30Z")
                .durationSeconds(12.4)
                .backend(backend)
                .message(message)
                .checks(List.of(task))
                .measurements(measurements)
                .output(List.of("256 512 1024 2048"))
                .runs(runs)
                .build();
    }

    private static List<Measurement> cpuMeasurements() {
        return List.of(
                measurement(256, "cpu", "nd4j", 61, 1e-7),
                measurement(512, "cpu", "nd4j", 118, 1e-7),
                measurement(1024, "cpu", "nd4j", 148, 2e-7),
                measurement(2048, "cpu", "nd4j", 155, 3e-7),
                measurement(256, "cpu", "nd4j-one-thread", 48, 1e-7),
                measurement(512, "cpu", "nd4j-one-thread", 66, 1e-7),
                measurement(1024, "cpu", "nd4j-one-thread", 78, 2e-7),
                measurement(2048, "cpu", "nd4j-one-thread", 80, 3e-7),
                measurement(256, "cpu", "java-loop", 1.9, 4e-7),
                measurement(512, "cpu", "java-loop", 1.6, 4e-7),
                measurement(256, "cpu", "task-2.1", 60, null),
                measurement(512, "cpu", "task-2.1", 119, null),
                measurement(1024, "cpu", "task-2.1", 147, null),
                measurement(2048, "cpu", "task-2.1", 154, null));
    }

    /** On a Tesla T4, with its bound, over a bus of 12 GB/s. */
    private static Measurement onGpu(int size, String method, double gflops, @Nullable Double error) {
        Measurement plain = measurement(size, "cuda", method, gflops, error);
        double seconds = 4.0 * size * size / 12e9;
        return MeasurementBuilder.builder()
                .size(size)
                .backend("cuda")
                .method(method)
                .dataType("float")
                .repeats(5)
                .medianSeconds(plain.medianSeconds())
                .minSeconds(plain.minSeconds())
                .gflops(gflops)
                .maxError(error)
                .tolerance(plain.tolerance())
                .boundGflops(8141.0)
                .bound("hardware")
                .sendSeconds(error == null ? null : 2 * seconds)
                .fetchSeconds(error == null ? null : seconds)
                .maxSeconds(plain.maxSeconds())
                .build();
    }

    private static Measurement measurement(
            int size, String backend, String method, double gflops, @Nullable Double error) {
        double seconds = Measurement.operations(size) / gflops / 1e9;
        return MeasurementBuilder.builder()
                .size(size)
                .backend(backend)
                .method(method)
                .dataType("float")
                .repeats(5)
                .medianSeconds(seconds)
                .minSeconds(method.equals("task-2.1") ? null : seconds * 0.96)
                .gflops(gflops)
                .maxError(error)
                .tolerance(2e-6)
                .maxSeconds(method.equals("task-2.1") ? null : seconds * 1.21)
                .boundGflops(method.equals("task-2.1") ? null : size < 2048 ? 185.0 : 193.75)
                .bound("best-seen")
                .build();
    }

    private static LessonResult.Settings settings() {
        return new LessonResult.Settings(30, 32, 0.03, 30);
    }

    private static List<TaskResult> allPassed() {
        return Course.load().tasksOf(Course.TRAIN_MLP).stream()
                .map(task -> task(
                        task.number(),
                        Status.PASSED,
                        3.2e-9,
                        null,
                        "Every element of 3 tensors agrees with the numeric gradient.",
                        List.of(part("dW", 3.4e-10), part("db", 1.2e-11), part("dx", 3.2e-9))))
                .toList();
    }

    private static TaskResult task(
            String number,
            Status status,
            @Nullable Double error,
            @Nullable String diagnosis,
            String message,
            List<Check.Part> parts) {
        Task task = Course.load().task(number);
        String location = "lessons/src/main/java/" + task.file() + ":41";
        boolean compared = !parts.isEmpty();
        boolean right = status == Status.PASSED;
        return TaskResultBuilder.builder()
                .task(number)
                .name(task.name())
                .status(status)
                .maxRelativeError(error)
                .diagnosis(diagnosis)
                .message(message)
                .location(location)
                .points(status == Status.PASSED ? task.points() : 0)
                .maxPoints(task.points())
                .parts(parts)
                .explanation(compared ? SampleExplanations.of(number, right) : null)
                .build();
    }

    private static Check.Part part(String name, @Nullable Double error) {
        boolean single = error == null;
        return new Check.Part(
                name,
                single ? "float" : "double",
                new long[] {7, 5},
                35,
                single ? Double.valueOf(3.1e-4) : error,
                single ? 1e-3 : 1e-6,
                new long[] {2, 4},
                -0.412087713,
                -0.412087714,
                35,
                0);
    }

    private static Check.Part wrongPart(String name) {
        return new Check.Part(
                name, "double", new long[] {4, 7}, 28, 0.98611, 1e-6, new long[] {2, 5}, -0.0412231, 0.131088, 3, 25);
    }

    /** Thirty units, each of which looks for a stroke of its own. */
    static FirstLayer firstLayer() {
        List<List<Double>> weights = new ArrayList<>();
        for (int unit = 0; unit < 30; unit++) {
            List<Double> row = new ArrayList<>();
            for (int pixel = 0; pixel < 64; pixel++) {
                double x = pixel % 8 - 3.5;
                double y = pixel / 8 - 3.5;
                double along = x * Math.cos(unit) + y * Math.sin(unit);
                row.add(Math.round(1e4 * 0.4 * Math.cos(along) * Math.exp(-(x * x + y * y) / 12)) / 1e4);
            }
            weights.add(row);
        }
        return new FirstLayer(30, weights);
    }

    private static List<Epoch> epochs(int count, double lower) {
        List<Epoch> epochs = new ArrayList<>();
        Bands bands = Bands.load();
        for (int epoch = 0; epoch < count; epoch++) {
            double wobble = 1 + 0.06 * Math.sin(epoch * 1.9);
            epochs.add(new Epoch(
                    epoch,
                    bands.column("train_loss_p50", count).get(epoch) * wobble,
                    bands.column("validation_loss_p50", count).get(epoch) * (wobble + lower * 5),
                    Math.round((bands.column("validation_accuracy_p50", count).get(epoch) - lower) * 360) / 360.0,
                    List.of(wobble / (1 + epoch), 0.7 * wobble / (1 + epoch))));
        }
        return epochs;
    }

    /** A usual course whose last epoch comes to {@code accuracy}. */
    public static List<Epoch> epochsEndingAt(double accuracy) {
        List<Epoch> epochs = new ArrayList<>(epochs(30, 0));
        Epoch last = epochs.remove(29);
        epochs.add(new Epoch(29, last.trainLoss(), last.validationLoss(), accuracy));
        return epochs;
    }

    /** 360 predictions, eleven of them wrong, with the pixels of real digits. */
    static List<Prediction> predictions() {
        List<Prediction> predictions = new ArrayList<>(mistakes());
        for (int row = 0; predictions.size() < 360; row++) {
            predictions.add(new Prediction(row, row % 10, row % 10, 0.99, null));
        }
        return predictions;
    }

    private static List<Prediction> mistakes() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Samples.class.getResourceAsStream("mistakes.csv")), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(Samples::mistake).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Prediction mistake(String line) {
        String[] values = line.split(",");
        List<Integer> pixels =
                Arrays.stream(values).skip(4).map(Integer::valueOf).toList();
        return new Prediction(
                Integer.parseInt(values[0]),
                Integer.parseInt(values[1]),
                Integer.parseInt(values[2]),
                Double.valueOf(values[3]),
                pixels);
    }
}
