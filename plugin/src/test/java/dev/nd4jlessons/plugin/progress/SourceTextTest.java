package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    @Test
    void theHashDoesNotDependOnHowLinesEnd() {
        assertThat(new SourceText("a\r\nb\r\n").hash()).isEqualTo(new SourceText("a\nb").hash());
        assertThat(new SourceText("a\nb").hash()).startsWith("sha256:").isNotEqualTo(new SourceText("ab").hash());
    }

    @Test
    void aFileThatIsMissingIsEmptyText() {
        assertThat(SourceText.of(Path.of("there is no such file")).text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  throw new TaskNotWritten(\"3.1\");",
                "if (x) throw new TaskNotWritten( \"3.1\" );",
                "class A {\n    throw new TaskNotWritten(\"3.1\"); // soon\n}",
            })
    void theStatementMakesATaskUnwritten(String source) {
        assertThat(new SourceText(source).isUnwritten("3.1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  // throw new TaskNotWritten(\"3.1\");",
                " * throw new TaskNotWritten(\"3.1\");",
                "throw new TaskNotWritten(\"3.10\");",
                "throw new TaskNotWritten(\"3x1\");",
            })
    void withoutItSomethingIsWritten(String source) {
        assertThat(new SourceText(source).isUnwritten("3.1")).isFalse();
    }
}
