package dev.nd4jlessons.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example of the site's page about the assertions compiles and passes, and fails as the page says once it is spoiled. */
class CheckerPageTest {
    private static final Path SITE = Path.of(System.getProperty("lessons.solution.directory"))
            .resolve("../../../../site/src/pages")
            .normalize();

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @BeforeEach
    void speakEnglish() {
        Locale.setDefault(Locale.ENGLISH);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown/checker.md", "ja/markdown/checker.md"})
    void theExamplePasses(String page) throws Exception {
        assertThat(catchThrowable(() -> run(example(page)))).isNull();
    }

    @Test
    void spoiledAsThePageSaysTheExampleFailsInThePagesWords() throws Exception {
        String spoiled = example("markdown/checker.md").replace("dy.mul(y.mul(y).rsub(1))", "y.mul(y).rsub(1)");

        Throwable failure = catchThrowable(() -> run(spoiled));

        assertThat(failure).isInstanceOf(AssertionError.class);
        String said = blocks("markdown/checker.md").stream()
                .filter(block -> block.startsWith("dx["))
                .findFirst()
                .orElseThrow();
        assertThat(String.valueOf(failure.getMessage())).startsWith(said.strip());
    }

    /** Compiles the two classes of {@code source} and runs the test method of the second. */
    private void run(String source) throws Throwable {
        Path file = Files.writeString(folder.resolve("TanhTest.java"), source);
        compile(file);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, CheckerPageTest.class.getClassLoader())) {
            Class<?> test = loader.loadClass("TanhTest");
            Constructor<?> constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method method = Arrays.stream(test.getDeclaredMethods())
                    .filter(candidate -> candidate.isAnnotationPresent(Test.class))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private void compile(Path file) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        StringWriter output = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", classPath, "-proc:none");
            var units = files.getJavaFileObjects(new File[] {file.toFile()});
            assertThat(compiler.getTask(output, files, null, options, null, units)
                            .call())
                    .as(output.toString())
                    .isTrue();
        }
    }

    private static String example(String page) throws IOException {
        return blocks(page).stream()
                .filter(block -> block.startsWith("import"))
                .findFirst()
                .orElseThrow();
    }

    /** The code blocks of a page, which are indented by four spaces; an empty line between two such lines is one of them. */
    private static List<String> blocks(String page) throws IOException {
        String text = Files.readString(SITE.resolve(page));
        return Arrays.stream(text.split("\\n(?=\\S)"))
                .map(part -> part.lines()
                        .filter(line -> line.isBlank() || line.startsWith("    "))
                        .map(line -> line.isBlank() ? "" : line.substring(4))
                        .collect(Collectors.joining("\n"))
                        .strip())
                .filter(block -> !block.isEmpty())
                .toList();
    }
}
