package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.judge.learner.Implementation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In this JVM and in one of its own, the same code is checked to the same record, to the last digit. */
class BothPuppetsTest {
    private static final Gson JSON =
            new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private static WorkerProcess worker;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        worker = WorkerProcess.start();
    }

    @AfterAll
    static void end() throws Exception {
        worker.close();
    }

    static List<String> tasks() {
        return Course.load().tasks().stream().map(Task::number).toList();
    }

    /** Two and more of each task, and of every outcome. */
    static Stream<Variant> variants() {
        List<Variant> all = Variant.wrong();
        return IntStream.range(0, all.size()).filter(i -> i % 9 == 0).mapToObj(all::get);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void theSolutionIsCheckedAlike(String task) {
        Path classes = Implementations.solutionClasses();

        assertThat(remote(task, classes)).isEqualTo(local(task, classes)).doesNotContain("\"problem\"");
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void tasksThatAreNotWrittenAreCheckedAlike(String task) {
        assertThat(remote(task)).isEqualTo(local(task)).contains("NOT_WRITTEN");
    }

    @ParameterizedTest
    @MethodSource("variants")
    void wrongVariantsAreCheckedAlike(Variant variant) throws IOException {
        Sources.compile(folder, variant.file(), variant.source());
        Path classes = folder.resolve("classes");

        assertThat(remote(variant.task(), classes)).isEqualTo(local(variant.task(), classes));
    }

    private static String local(String task, Path... classes) {
        return JSON.toJson(Explanations.check(Implementations.in(classes), task, 42));
    }

    private static String remote(String task, Path... classes) {
        return JSON.toJson(Explanations.check(new Implementation(worker.open(classes)), task, 42));
    }
}
