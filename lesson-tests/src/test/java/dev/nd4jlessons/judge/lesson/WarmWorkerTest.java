package dev.nd4jlessons.judge.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.events.Request;
import dev.nd4jlessons.events.RequestBuilder;
import dev.nd4jlessons.judge.WorkerProcess;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One worker that is asked several times. */
@Timeout(120)
class WarmWorkerTest {
    private static final String LINEAR = "dev/nd4jlessons/mlp/Linear.java";
    private static final String RIGHT = "w.setGradient(Nd4j.gemm(dy, x, true, false));";
    private static final int SOON = 60;

    @TempDir
    private Path folder;

    private WorkerProcess worker;

    @BeforeEach
    void start() throws IOException {
        worker = WorkerProcess.start();
    }

    @AfterEach
    void end() throws Exception {
        worker.close();
    }

    @Test
    void everyRequestIsAnsweredWithTheClassesOfItsTime() throws Exception {
        Path wrong = LessonRun.changed(folder, LINEAR, RIGHT, "w.setGradient(Nd4j.gemm(dy, x, true, false).mul(2));");

        assertThat(ask(LessonRun.solutionClasses())).isEqualTo(Status.PASSED);
        assertThat(ask(wrong)).isEqualTo(Status.FAILED);
        assertThat(ask(LessonRun.solutionClasses())).isEqualTo(Status.PASSED);
    }

    @Test
    void codeThatReadsItsInputGetsNothingAndLeavesTheNextRequest() throws Exception {
        Path reading = LessonRun.changed(
                folder,
                LINEAR,
                RIGHT,
                "try { if (System.in.read() >= 0) { return dy; } } catch (java.io.IOException e) { return dy; } "
                        + RIGHT);

        assertThat(ask(reading)).isEqualTo(Status.PASSED);
        assertThat(ask(LessonRun.solutionClasses())).isEqualTo(Status.PASSED);
    }

    @Test
    void itEndsWithItsInput() throws Exception {
        ask(LessonRun.solutionClasses());
        worker.closeInput();

        assertThat(worker.exitCode(SOON)).isNotNull();
    }

    @Test
    void oneInWhichLearnersCodeGoesOnEndsOnceNobodyAsks() throws Exception {
        Path threads = LessonRun.changed(
                folder, LINEAR, RIGHT, "new Thread(() -> { while (true) { Thread.onSpinWait(); } }).start(); " + RIGHT);

        assertThat(ask(threads)).isEqualTo(Status.PASSED);
        worker.hangUp();
        assertThat(worker.exitCode(SOON)).isZero();
    }

    /** How Task 3.1 is, with the task classes in {@code first}. */
    private Status ask(Path first) {
        Request request = RequestBuilder.builder()
                .lesson(Course.GRADE)
                .tasks(List.of("3.1"))
                .backend("cpu")
                .language("en")
                .seed(42)
                .build();
        return LessonRun.of(request, worker.open(first)).all(Event.Checked.class).stream()
                .map(checked -> Judge.status(checked.check()))
                .findFirst()
                .orElseThrow();
    }
}
