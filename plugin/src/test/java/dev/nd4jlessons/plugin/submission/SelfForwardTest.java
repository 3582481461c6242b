package dev.nd4jlessons.plugin.submission;

import static dev.nd4jlessons.plugin.submission.HandIn.solved;
import static dev.nd4jlessons.plugin.submission.HandIn.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.submission.compiler.CompilerAnswer;
import dev.nd4jlessons.plugin.submission.compiler.CompilerJvm;
import dev.nd4jlessons.plugin.submission.compiler.CompilerOutcome.Answered;
import dev.nd4jlessons.plugin.submission.compiler.CompilerServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which backward passes reach a forward pass, told from real class files. */
class SelfForwardTest {
    private static final CompilerJvm JVM = new CompilerJvm(
            CompilerJvm.plain(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    List.of(HandIn.home(CompilerServer.class.getName().replace('.', '/') + ".class")),
                    HandIn.classPath()),
            Duration.ofSeconds(60));

    @AfterAll
    static void endJvm() {
        JVM.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.1", "3.2", "3.3", "3.4", "3.5"})
    void theSolutionReachesNone(String number) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Task task : HandIn.COURSE.tasks()) {
            sources.put(task.file(), solved(task.number()));
        }

        assertThat(find(number, sources)).isEmpty();
    }

    @Test
    void aDirectCallIsFoundWithItsLine() throws IOException {
        String source = relu("", "return forward(dy);");

        SelfForward.Way way = find("3.2", Map.of(task("3.2").file(), source)).orElseThrow();

        assertThat(way.methods()).containsExactly("Relu.backward", "Relu.forward");
        assertThat(source.lines().toList().get(way.line() - 1)).contains("return forward(dy);");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return Loss.at(this, dy);",
                "return new Loss().apply(this, dy);",
                "return differences(this::forward, dy);",
                "return differences(a -> step(a), dy);",
                "return kept.apply(dy);",
                "return made.apply(dy);",
                "return new java.util.function.UnaryOperator<INDArray>() { public INDArray apply(INDArray a) { return step(a); } }.apply(dy);",
                "return ((Layer) this).forward(dy);",
                "class Local { INDArray up() { return forward(dy); } } return new Local().up();",
            })
    void aWayThroughHelpersLambdasAndFieldsIsFound(String statements) throws IOException {
        String members = """
            private final java.util.function.UnaryOperator<INDArray> kept = this::forward;
            private final java.util.function.UnaryOperator<INDArray> made;
            { made = new java.util.function.UnaryOperator<>() {
                public INDArray apply(INDArray a) { return forward(a); } }; }
            private INDArray step(INDArray a) { return forward(a); }
            private static INDArray differences(java.util.function.UnaryOperator<INDArray> f, INDArray a) { return f.apply(a); }
            """;
        String helper = """
            package dev.nd4jlessons.mlp;
            import org.nd4j.linalg.api.ndarray.INDArray;
            class Loss2 {}
            class Differences implements java.util.function.BiFunction<Relu, INDArray, INDArray> {
                static INDArray at(Relu relu, INDArray a) { return relu.forward(a); }
                public INDArray apply(Relu relu, INDArray a) { return at(relu, a); }
            }
            """;
        Map<String, String> sources = Map.of(
                task("3.2").file(),
                relu(members, statements.replace("Loss", "Differences")),
                "dev/nd4jlessons/mlp/Loss2.java",
                helper);

        assertThat(find("3.2", sources))
                .get()
                .extracting(SelfForward.Way::methods)
                .asString()
                .contains("Relu.backward")
                .endsWith(".forward]");
    }

    @Test
    void aHelperThatBothPassesShareIsNoForwardPass() throws IOException {
        String shared = "private INDArray forwardish(INDArray a) { return a; } private INDArray use; ";

        assertThat(find("3.2", Map.of(task("3.2").file(), relu(shared, "return forwardish(dy);"))))
                .isEmpty();
    }

    @Test
    void aModelMayHaveItsLayersDoTheirOwnEvenIfTheseCheat() throws IOException {
        Map<String, String> sources =
                Map.of(task("3.4").file(), solved("3.4"), task("3.2").file(), relu("", "return forward(dy);"));

        assertThat(find("3.4", sources)).isEmpty();
        assertThat(find("3.2", sources)).isPresent();
    }

    private static String relu(String members, String statements) {
        return """
            package dev.nd4jlessons.mlp;
            import java.util.List;
            import org.nd4j.linalg.api.ndarray.INDArray;
            public final class Relu implements Layer {
                %s
                @Override public INDArray forward(INDArray x) { return x; }
                @Override public INDArray backward(INDArray dy) {
                    %s
                }
                @Override public List<Parameter> parameters() { return List.of(); }
            }
            """.formatted(members, statements);
    }

    private static Optional<SelfForward.Way> find(String number, Map<String, String> sources) throws IOException {
        CompilerAnswer answer = ((Answered) JVM.compile(sources, Locale.ENGLISH)).answer();
        assertThat(answer.errors()).isEmpty();
        return SelfForward.find(task(number), answer.classes().values());
    }
}
