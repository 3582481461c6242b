package dev.nd4jlessons.plugin.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.LearnersCourse;
import dev.nd4jlessons.plugin.compile.CompileError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
    private static final String LINEAR = "lessons/src/main/java/dev/nd4jlessons/mlp/Linear.java";

    @TempDir
    private Path folder;

    private final Given.Recording screen = new Given.Recording();
    private LearnersCourse course;
    private Compilation compilation;

    /** Classes that compile without ND4J. */
    @BeforeEach
    void createCourse() throws IOException {
        course = LearnersCourse.in(folder);
        for (Task task : Course.load().tasks()) {
            course.save(task.number(), source(task.number(), "int a;"));
        }
        compilation = new Compilation(Given.surroundings(folder, screen, Map.of()), List.of());
    }

    @Test
    void aTaskFileThatIsMissingIsNamedBeforeAnyClassThatNeedsIt() throws IOException {
        Files.delete(course.file("3.1"));

        List<CompileError> errors = compilation.run();

        assertThat(compilation.words(errors)).isEqualTo("""
                        The file of a task is missing or empty:
                        %s: put it back as it was shipped with: mvn lessons:reset -Dlessons.task=3.1""".formatted(LINEAR));
        assertThat(compilation.isIn(Course.load().task("3.1"), errors)).isTrue();
        assertThat(compilation.isIn(Course.load().task("3.2"), errors)).isFalse();
    }

    @Test
    void oneThatIsEmptyIsAsGoodAsMissing() throws IOException {
        course.save("3.1", "");
        course.save("3.2", " \n");

        assertThat(compilation.words(compilation.run()))
                .startsWith("The files of 2 tasks are missing or empty:\n" + LINEAR + ": put it back");
    }

    @Test
    void ofManyErrorsTheRestIsCounted() throws IOException {
        course.save("3.1", source("3.1", "a;".repeat(12)));

        assertThat(compilation.words(compilation.run()))
                .startsWith("The compiler found 12 errors:\n")
                .endsWith("\nand 2 more");
    }

    @Test
    void anotherEncodingIsAWarningInOurWordsAndNobodyElses() throws IOException {
        Files.write(
                course.file("3.1"),
                source("3.1", "int a;\n// é").replace("}", "\n}").getBytes(StandardCharsets.ISO_8859_1));
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(compilation.run()).isEmpty();
        } finally {
            System.setErr(before);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(screen.lines)
                .containsExactly(
                        "WARN " + LINEAR + ":2 holds a letter that is not in UTF-8, and is read as another one.\n"
                                + "The likely cause is an editor that saves in the system's own encoding. Save the file as UTF-8.");
    }

    private String source(String task, String members) {
        Task of = Course.load().task(task);
        String name = of.className();
        int dot = name.lastIndexOf('.');
        return "package " + name.substring(0, dot) + "; class " + name.substring(dot + 1) + " {" + members + "}";
    }
}
