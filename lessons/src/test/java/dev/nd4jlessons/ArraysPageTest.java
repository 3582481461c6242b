package dev.nd4jlessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every line of the page about arrays computes what stands beside it. */
class ArraysPageTest {
    private static final Pattern ROW = Pattern.compile("^\\|[^|]*\\| `([^`]+)` \\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern GIVEN = Pattern.compile("^    (INDArray .*;)$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"markdown/arrays.md", "ja/markdown/arrays.md"})
    void eachLineHasItsResult(String page) throws Exception {
        String text = Files.readString(Path.of("../site/src/pages").resolve(page));
        List<String> code = all(ROW, text, 1);

        assertThat(code).hasSizeGreaterThanOrEqualTo(12);
        assertThat(Arrays.stream(run(all(GIVEN, text, 1), code)).map(ArraysPageTest::written))
                .containsExactlyElementsOf(all(ROW, text, 2));
    }

    @Test
    void whatIsSaidToSurpriseIsSo() {
        INDArray x = x();

        assertThat(x.sum(0).shape()).containsExactly(2);
        assertThat(x.sum(true, 0).shape()).containsExactly(1, 2);
        assertThat(Nd4j.zeros(2, 3).dataType()).isEqualTo(DataType.FLOAT);
        INDArray y = Nd4j.zeros(x.dataType(), 3, 2);
        assertThat(written(Nd4j.where(x.gt(2), x, y)[0])).isEqualTo("[1 2; 0 0; 0 0]");
        x.transpose().muli(2);
        assertThat(written(x)).isEqualTo("[2 4; 6 8; 10 12]");
        x.getRow(0).addi(1);
        assertThat(written(x)).isEqualTo("[3 5; 6 8; 10 12]");
    }

    private static INDArray x() {
        return Nd4j.createFromArray(new double[][] {{1, 2}, {3, 4}, {5, 6}});
    }

    /** Compiles the lines into one class, and runs it. */
    private Object[] run(List<String> given, List<String> code) throws Exception {
        Path file = Files.writeString(
                folder.resolve("Page.java"),
                "import org.nd4j.linalg.api.ndarray.INDArray; import org.nd4j.linalg.factory.Nd4j; public class Page {"
                        + " public static Object[] rows() { " + String.join(" ", given) + " return new Object[] { "
                        + String.join(", ", code) + " }; } }");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-cp", classPath, file.toString()))
                .isZero();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ArraysPageTest.class.getClassLoader())) {
            return (Object[]) loader.loadClass("Page").getMethod("rows").invoke(null);
        }
    }

    private static List<String> all(Pattern pattern, String text, int group) throws IOException {
        return pattern.matcher(text).results().map(match -> match.group(group)).toList();
    }

    /** As the page writes it: a matrix row by row. */
    private static String written(Object result) {
        return result instanceof INDArray array
                ? Arrays.stream(array.castTo(DataType.DOUBLE).toDoubleMatrix())
                        .map(row -> Arrays.stream(row)
                                .mapToObj(ArraysPageTest::number)
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; ", "[", "]"))
                : String.valueOf(result);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
