package dev.nd4jlessons.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.EventReader;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.events.WarmRequest;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One JVM that is asked several times. */
class WarmForkTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final String LINEAR = "dev/nd4jlessons/mlp/Linear.java";
    private static final String RIGHT = "w.setGradient(Nd4j.gemm(dy, x, true, false));";

    @TempDir
    private Path folder;

    private Process process;
    private Writer requests;
    private int asked;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        CLASS_PATH,
                        WarmRequest.MAIN_CLASS)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        requests = process.outputWriter();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void everyRequestIsAnsweredWithTheClassesOfItsTime() throws Exception {
        Path wrong = ForkRun.changed(folder, LINEAR, RIGHT, "w.setGradient(Nd4j.gemm(dy, x, true, false).mul(2));");

        assertThat(ask(ForkRun.solutionClasses())).isEqualTo(Status.PASSED);
        assertThat(ask(wrong)).isEqualTo(Status.FAILED);
        assertThat(ask(ForkRun.solutionClasses())).isEqualTo(Status.PASSED);
    }

    @Test
    void codeThatReadsItsInputGetsNothingAndLeavesTheNextRequest() throws Exception {
        Path reading = ForkRun.changed(
                folder,
                LINEAR,
                RIGHT,
                "try { if (System.in.read() >= 0) { return dy; } } catch (java.io.IOException e) { return dy; } "
                        + RIGHT);

        assertThat(ask(reading)).isEqualTo(Status.PASSED);
        assertThat(ask(ForkRun.solutionClasses())).isEqualTo(Status.PASSED);
    }

    @Test
    void itEndsWithItsInput() throws Exception {
        ask(ForkRun.solutionClasses());
        requests.close();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void oneInWhichLearnersCodeGoesOnEndsAfterItsAnswer() throws Exception {
        Path threads = ForkRun.changed(
                folder, LINEAR, RIGHT, "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); " + RIGHT);

        assertThat(ask(threads)).isEqualTo(Status.PASSED);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }

    /** How Task 3.1 is, with the task classes in {@code first}. */
    private Status ask(Path first) throws Exception {
        Path requestFile = folder.resolve("request-" + ++asked + ".json");
        Path eventFile = folder.resolve("events-" + asked + ".jsonl");
        Request request = RequestBuilder.builder()
                .lesson(Course.GRADE)
                .tasks(List.of("3.1"))
                .train(false)
                .backend("cpu")
                .language("en")
                .seed(42)
                .epochs(1)
                .batchSize(1)
                .learningRate(1)
                .hiddenUnits(1)
                .repeats(1)
                .build();
        request.write(requestFile);
        List<String> classPath = new ArrayList<>(List.of(first.toString()));
        Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry))
                        || new File(entry).getName().startsWith("lesson"))
                .forEach(classPath::add);
        requests.write(new WarmRequest(requestFile.toString(), eventFile.toString(), classPath).line() + "\n");
        requests.flush();
        return answer(new EventReader(eventFile));
    }

    private Status answer(EventReader reader) throws IOException, InterruptedException {
        List<Event> events = new ArrayList<>();
        while (events.stream().noneMatch(Event.Bye.class::isInstance)) {
            boolean ended = process.waitFor(10, TimeUnit.MILLISECONDS);
            events.addAll(reader.poll());
            if (ended && events.stream().noneMatch(Event.Bye.class::isInstance)) {
                throw new AssertionError(Files.readString(folder.resolve("output.txt")));
            }
        }
        return events.stream()
                .filter(Event.Checked.class::isInstance)
                .map(event -> Judge.status(((Event.Checked) event).check()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(events.toString()));
    }
}
