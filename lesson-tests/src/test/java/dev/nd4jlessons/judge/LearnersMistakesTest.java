package dev.nd4jlessons.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.events.Problem.Kind;
import dev.nd4jlessons.results.Judge;
import dev.nd4jlessons.results.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LearnersMistakesTest {
    private static final String LINEAR = "dev/nd4jlessons/mlp/Linear.java";
    private static final String DB = "dy.sum(true, 0)";

    @TempDir
    private Path folder;

    static Stream<String> tasks() {
        return Course.load().tasks().stream().map(Task::number);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void taskAsShippedIsNotWritten(String task) {
        Check check = TaskChecks.check(Implementations.asShipped(), task, 42);

        Problem problem = Objects.requireNonNull(check.problem());
        String file = Path.of(Course.load().task(task).file()).getFileName().toString();
        assertThat(problem.kind()).isEqualTo(Kind.NOT_WRITTEN);
        assertThat(problem.values()).containsExactly(task);
        assertThat(problem.location()).matches(file + ":\\d+");
    }

    @Test
    void taskThatCallsAnUnwrittenOneIsBlocked() throws IOException {
        assertProblem("throwing(new dev.nd4jlessons.TaskNotWritten(\"3.2\"))", Kind.BLOCKED, "3.2");
    }

    @Test
    void gradientThatIsNotSetIsNamed() throws IOException {
        assertProblem("null", Kind.NULL, "db");
    }

    @Test
    void droppedDimensionIsAWrongShape() throws IOException {
        assertProblem("dy.sum(0)", Kind.WRONG_SHAPE, "db", "[3]", "[1, 3]");
    }

    @Test
    void castGradientIsAWrongType() throws IOException {
        assertProblem("dy.sum(true, 0).castTo(DataType.FLOAT)", Kind.WRONG_TYPE, "db", "float", "double");
    }

    @Test
    void firstValueThatIsNotFiniteIsNamed() throws IOException {
        assertProblem("dy.sum(true, 0).putScalar(0, 1, Double.NaN)", Kind.NOT_FINITE, "db", "[0, 1]", "NaN");
    }

    @Test
    void inPlaceCallOnTheUpstreamGradientIsNamed() throws IOException {
        assertProblem("dy.muli(3).sum(true, 0)", Kind.MUTATED, "dy", "muli, divi, negi");
    }

    @Test
    void resultThatSharesMemoryIsNamed() throws IOException {
        Check check = check("return Nd4j.gemm(dy, w.value(), false, false)", "return x.assign(x)");

        assertThat(problem(check).kind()).isEqualTo(Kind.ALIASED);
        assertThat(problem(check).values()).containsExactly("dx", "x");
    }

    @Test
    void exceptionIsReportedWithItsLine() throws IOException {
        Check check = check(DB, "throwing(new IllegalStateException(\"no idea\"))");

        assertThat(problem(check).kind()).isEqualTo(Kind.THREW);
        assertThat(problem(check).values()).containsExactly("java.lang.IllegalStateException", "no idea");
        assertThat(problem(check).location()).matches("Linear\\.java:\\d+");
        assertThat(problem(check).stack()).first().isEqualTo("java.lang.IllegalStateException: no idea");
    }

    @Test
    void stackOverflowIsReportedWithItsLine() throws IOException {
        Check check = check(DB, "backward(dy)");

        assertThat(problem(check).values()).containsExactly("java.lang.StackOverflowError", "");
        assertThat(problem(check).stack()).first().isEqualTo("java.lang.StackOverflowError");
        assertThat(problem(check).location()).matches("Linear\\.java:\\d+");
    }

    @Test
    void errorInAStaticInitialiserIsReported() throws IOException {
        Check check = check("private final Parameter w;", "static int zero = 1 / zero(); private final Parameter w;");

        assertThat(problem(check).kind()).isEqualTo(Kind.THREW);
        assertThat(problem(check).values()).first().isEqualTo("java.lang.ExceptionInInitializerError");
    }

    @Test
    void classWithoutItsConstructorIsNotLoaded() throws IOException {
        Check check = check("public Linear(int inputs", "Linear(int inputs");

        assertThat(problem(check).kind()).isEqualTo(Kind.NOT_LOADED);
        assertThat(problem(check).values()).first().isEqualTo("dev.nd4jlessons.mlp.Linear");
    }

    @Test
    void closedArrayIsReported() throws IOException {
        assertThat(problem(check(DB, "closed(dy.sum(true, 0))")).kind()).isEqualTo(Kind.THREW);
    }

    @Test
    void closedInputIsReported() throws IOException {
        assertThat(problem(check(DB, "dy.sum(true, 0).addi(closed(dy).length())"))
                        .kind())
                .isEqualTo(Kind.THREW);
    }

    @Test
    void missingParameterIsReported() throws IOException {
        assertThat(problem(check("List.of(w, b)", "java.util.Arrays.asList(w, null)"))
                        .values())
                .containsExactly("parameters()");
    }

    @Test
    void parametersThatAreNotAllThereAreNamed() throws IOException {
        Problem problem = problem(check("List.of(w, b)", "List.of(w)"));

        assertThat(problem.kind()).isEqualTo(Kind.PARAMETERS);
        assertThat(problem.values()).containsExactly("parameters()", "[W]", "[W, b]");
    }

    @Test
    void parametersInAnotherOrderAreNamed() throws IOException {
        Problem problem = problem(check("List.of(w, b)", "List.of(b, w)"));

        assertThat(problem.kind()).isEqualTo(Kind.PARAMETERS);
        assertThat(problem.values()).containsExactly("parameters()", "[b, W]", "[W, b]");
    }

    @Test
    void parametersMayHaveNamesOfTheirOwn() throws IOException {
        Check check = check("new Parameter(\"b\"", "new Parameter(\"W\"");

        assertThat(Judge.status(check)).isEqualTo(Status.PASSED);
    }

    @Test
    void exceptionThatFailsToWordItselfIsReported() throws IOException {
        Check check = check(
                DB,
                "throwing(new RuntimeException() { @Override public String getMessage() {"
                        + " throw new UnsupportedOperationException(); } })");

        assertThat(problem(check).kind()).isEqualTo(Kind.THREW);
        assertThat(problem(check).values()).last().isEqualTo("java.lang.UnsupportedOperationException");
    }

    @Test
    void ofTwoMistakesThatOfTheWorseTensorIsNamedAlone() throws IOException {
        Check check = check(
                "Nd4j.gemm(dy, x, true, false)", "Nd4j.gemm(dy, x, true, false).divi(x.rows())",
                "return Nd4j.gemm(dy, w.value(), false, false)",
                        "return Nd4j.gemm(dy, w.value(), false, false).negi()");

        assertThat(check.diagnosis()).isNull();
        assertThat(Objects.requireNonNull(check.partly()).id()).isEqualTo("sign");
        assertThat(check.partly().values()).first().isEqualTo("dx");
        assertThat(check.known()).isEmpty();
    }

    @Test
    void ofTwoMistakesTheOneThatIsRecognisedIsNamed() throws IOException {
        Check check = check(
                "Nd4j.gemm(dy, x, true, false)",
                "Nd4j.gemm(dy, x, true, false).divi(x.rows())",
                "return Nd4j.gemm(dy, w.value(), false, false)",
                "return Nd4j.gemm(dy, w.value(), false, false).muli(dy.sumNumber())");

        assertThat(check.diagnosis()).isNull();
        assertThat(Objects.requireNonNull(check.partly()).id()).isEqualTo("over-n");
        assertThat(check.partly().values()).first().isEqualTo("dW");
    }

    private void assertProblem(String insteadOfDb, Kind kind, String... values) throws IOException {
        Problem problem = problem(check(DB, insteadOfDb));

        assertThat(problem.kind()).isEqualTo(kind);
        assertThat(problem.values()).isEqualTo(List.of(values));
    }

    private static Problem problem(Check check) {
        return Objects.requireNonNull(check.problem(), check.toString());
    }

    /** The check of the solution's layer with texts replaced: each by the one after it. */
    private Check check(String... changes) throws IOException {
        String changed = Files.readString(Implementations.solutionSources().resolve(LINEAR));
        for (int i = 0; i < changes.length; i += 2) {
            changed = new Variant("made up", "3.1", LINEAR, changes[i], changes[i + 1], "", null).in(changed);
        }
        String helpers = """
                private static INDArray throwing(RuntimeException e) { throw e; }
                    private static INDArray closed(INDArray array) { array.close(); return array; }
                    private static int zero() { return 0; }
                    @Override
                    public INDArray backward""";
        String source = changed.replaceFirst("@Override\\s+public INDArray backward", helpers);
        return TaskChecks.check(Sources.compile(folder, LINEAR, source), "3.1", 42);
    }
}
