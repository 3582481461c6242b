package dev.nd4jlessons.results;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.events.Check;
import dev.nd4jlessons.events.Problem;
import dev.nd4jlessons.messages.Messages;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final String PLACE = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:47";

    private final Messages messages = new Messages(Judge.MESSAGES, Locale.ENGLISH, Judge.class.getClassLoader());
    private final Task task = Course.load().task("3.1");

    @Test
    void rightTaskEarnsItsPoints() {
        TaskResult result = judge(new Check("3.1", List.of(part(1e-12, 8)), null, null));

        assertThat(result.status()).isEqualTo(Status.PASSED);
        assertThat(result.points()).isEqualTo(25);
        assertThat(result.message())
                .isEqualTo(
                        "Linear.backward is right: 8 elements of one tensor compared, largest relative error 1e-12.");
    }

    @Test
    void wrongTaskEarnsNothingAndNamesTheWorstElement() {
        TaskResult result = judge(new Check("3.1", List.of(part(0.5, 6)), null, null));

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.points()).isZero();
        assertThat(result.message()).isEqualTo("""
                        dW[1, 3] is 3.00000 and should be 1.50000 (relative error 0.5, allowed 1e-8); \
                        2 of the 8 elements of dW, here of shape [2, 4], are wrong.
                        It is none of the mistakes that are recognised. Redo the example above the class \
                        with your code's steps, and compare.
                        Edit lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:47, then run: mvn lessons:train-mlp""");
    }

    @Test
    void whatIsKnownOfAnUnknownMistakeIsSaid() {
        List<Check.Diagnosis> known = List.of(
                new Check.Diagnosis("right-tensors", List.of("dx, db")),
                new Check.Diagnosis("rows", List.of("dW", "1, 3", "4")));
        TaskResult result = judge(new Check("3.1", List.of(part(0.5, 6)), null, null, null, known, null));

        assertThat(result.message().lines())
                .element(1)
                .isEqualTo("What is known: right in every element: dx, db; where this was seen, "
                        + "the wrong elements are in row 1, 3 of the 4 rows of dW, counted from 0.");
    }

    @Test
    void recognisedMistakeIsExplained() {
        Check.Diagnosis diagnosis = new Check.Diagnosis("times-n", List.of("dW", "5"));
        TaskResult result = judge(new Check("3.1", List.of(part(0.5, 0)), null, diagnosis));

        assertThat(result.diagnosis()).isEqualTo("times-n");
        assertThat(result.message().lines())
                .first()
                .isEqualTo("Every element of dW is 5 times too large, and the batch has 5 rows: "
                        + "was it multiplied by the batch size?");
    }

    @Test
    void mistakeThatExplainsOneOfTwoTensorsSaysSo() {
        Check.Diagnosis partly = new Check.Diagnosis("over-n", List.of("dW", "5"));
        List<Check.Part> parts = List.of(part("dx", 2), part("dW", 0.8), part("dx (float)", 2));
        TaskResult result = judge(new Check("3.1", parts, null, null, partly, List.of(), null));

        assertThat(result.diagnosis()).isEqualTo("over-n");
        assertThat(result.message())
                .contains("Every element of dW is 5 times too small")
                .contains("\ndW[1, 3] is ");
        assertThat(result.message().lines())
                .element(2)
                .isEqualTo("That explains dW alone. Wrong as well: dx. Correct dW first, and check again.");
    }

    @Test
    void partWithoutANumberFails() {
        Check.Part part =
                new Check.Part("dW", "double", new long[] {1, 1}, 1, null, 1e-8, new long[] {0, 0}, null, 1.0, 0, 1);

        TaskResult result = judge(new Check("3.1", List.of(part), null, null));

        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.maxRelativeError()).isNull();
        assertThat(result.message()).startsWith("dW[0, 0] is not a finite number and should be 1.00000");
    }

    @Test
    void errorOfRightValuesIsNotThatOfAWrongShape() {
        Problem problem = new Problem(Problem.Kind.WRONG_SHAPE, List.of("db", "[3]", "[1, 3]"), null, List.of());

        assertThat(judge(new Check("3.1", List.of(part(0, 8)), problem, null)).maxRelativeError())
                .isNull();
    }

    @Test
    void aSumThatDropsItsDimensionIsToldHowToKeepIt() {
        assertThat(shapeMessage("[3]", "[1, 3]")).contains("dy.sum(true, 0) the shape [1, columns]");
        assertThat(shapeMessage("[4]", "[4, 1]")).contains("dy.sum(true, 0) the shape [1, columns]");
        assertThat(shapeMessage("[3, 1]", "[1, 3]"))
                .contains("Nd4j.gemm(a, b, true, false) transposes the first factor")
                .doesNotContain("dy.sum");
    }

    private String shapeMessage(String actual, String expected) {
        Problem problem = new Problem(Problem.Kind.WRONG_SHAPE, List.of("db", actual, expected), null, List.of());
        return judge(new Check("3.1", List.of(), problem, null)).message();
    }

    @Test
    void methodIsTheOneThatIsWrong() {
        Problem swapped =
                new Problem(Problem.Kind.PARAMETERS, List.of("parameters()", "[b, W]", "[W, b]"), null, List.of());
        Problem changed = new Problem(Problem.Kind.MUTATED, List.of("y", "addi"), null, List.of());

        assertThat(Judge.method(task, new Check("3.1", List.of(part("dW", 1), part("y", 0.5)), null, null)))
                .isEqualTo("backward");
        assertThat(Judge.method(task, new Check("3.1", List.of(part("dW", 0.5), part("y", 1)), null, null)))
                .isEqualTo("forward");
        assertThat(Judge.method(task, new Check("3.1", List.of(part("y (float)", 1)), null, null)))
                .isEqualTo("forward");
        assertThat(Judge.method(task, new Check("3.1", List.of(), swapped, null)))
                .isEqualTo("parameters");
        assertThat(Judge.method(task, new Check("3.1", List.of(), changed, null)))
                .isEqualTo("backward");
        assertThat(Judge.method(task, new Check("3.1", List.of(part(1e-12, 8)), null, null)))
                .isEqualTo("backward");
    }

    @Test
    void nothingComparedIsAnError() {
        assertThat(judge(new Check("3.1", List.of(), null, null)).status()).isEqualTo(Status.ERROR);
    }

    @Test
    void unwrittenTaskSaysWhereItWaits() {
        TaskResult result = judge(problem(Problem.Kind.NOT_WRITTEN, null, "3.1"));

        assertThat(result.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(result.message()).isEqualTo("""
                        Task 3.1 (Linear.backward) is not written yet.
                        It waits for you at lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:47.
                        Write it, then run: mvn lessons:train-mlp \
                        (a finished run to look at: mvn lessons:train-mlp -Dlessons.solution)""");
    }

    @Test
    void blockedTaskNamesTheOtherOne() {
        TaskResult result = judge(problem(Problem.Kind.BLOCKED, null, "3.2"));

        assertThat(result.status()).isEqualTo(Status.BLOCKED);
        assertThat(result.message()).isEqualTo("""
                        Linear.backward cannot be checked: it calls Task 3.2, which is not written yet.
                        Write Task 3.2 first, then run: mvn lessons:train-mlp""");
    }

    @Test
    void lineOfAnExceptionReplacesTheLineOfTheTask() {
        TaskResult result = judge(problem(Problem.Kind.THREW, "Linear.java:52", "java.lang.StackOverflowError", ""));

        assertThat(result.location()).isEqualTo("lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java:52");
        assertThat(result.message().lines())
                .startsWith("java.lang.StackOverflowError was thrown.", "A method calls itself without an end.");
    }

    @Test
    void shapesAreBlamedForWhatNd4jThrowsAlone() {
        assertThat(thrown("Not supported yet.", "dev.nd4jlessons.mlp.Linear.backward(Linear.java:52)"))
                .isEqualTo("The code itself throws this, and not ND4J: look at what leads to that line.");
        assertThat(thrown("no", "java.base/java.util.ImmutableCollections.uoe(ImmutableCollections.java:142)"))
                .startsWith("A method of Java that the code calls throws this");
        assertThat(thrown("Op.X argument was closed before call", "org.nd4j.linalg.Exec.in(Exec.java:3)"))
                .startsWith("An array was used after it was closed.");
        assertThat(thrown("Op [matmul] failed", "org.nd4j.linalg.Exec.in(Exec.java:3)"))
                .contains("two shapes most often do not fit");
    }

    private String thrown(String message, String frame) {
        Problem problem = new Problem(
                Problem.Kind.THREW,
                List.of("java.lang.IllegalStateException", message),
                null,
                List.of("java.lang.IllegalStateException: " + message, "    at " + frame));
        return judge(new Check("3.1", List.of(), problem, null))
                .message()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void methodThatAnOlderNd4jLacksNamesTheGpuAsTheReason() {
        TaskResult result = judge(problem(
                Problem.Kind.THREW,
                "Linear.java:52",
                "java.lang.NoSuchMethodError",
                "'org.nd4j.linalg.factory.ops.NDLinalg org.nd4j.linalg.factory.Nd4j.linalg()'"));

        assertThat(result.message())
                .contains("Nd4j.linalg()")
                .contains("1.0.0-M1.1")
                .contains("-Dlessons.backend=cpu");
    }

    @Test
    void lineInAnotherFileLeavesThePlaceOfTheTask() {
        assertThat(judge(problem(Problem.Kind.THREW, "Relu.java:9", "java.lang.Error", "x"))
                        .location())
                .isEqualTo(PLACE);
    }

    private TaskResult judge(Check check) {
        return Judge.judge(task, check, PLACE, messages);
    }

    private static Check problem(Problem.Kind kind, @Nullable String location, String... values) {
        return new Check("3.1", List.of(), new Problem(kind, List.of(values), location, List.of()), null);
    }

    private static Check.Part part(String name, double error) {
        String type = name.endsWith("(float)") ? "float" : "double";
        return new Check.Part(name, type, new long[] {2, 4}, 8, error, 1e-8, new long[] {1, 3}, 3.0, 1.5, 6, 2);
    }

    private static Check.Part part(double error, long passed) {
        return new Check.Part(
                "dW", "double", new long[] {2, 4}, 8, error, 1e-8, new long[] {1, 3}, 3.0, 1.5, passed, 8 - passed);
    }
}
