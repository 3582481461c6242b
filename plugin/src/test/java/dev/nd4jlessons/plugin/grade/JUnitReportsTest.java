package dev.nd4jlessons.plugin.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.results.LessonResult.JUnitResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JUnitReportsTest {
    private static final String REPORT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite name="t" tests="4">
          <testcase classname="dev.nd4jlessons.graded.Task31LinearBackwardTest" name="gradient"/>
          <testcase classname="dev.nd4jlessons.graded.Task31LinearBackwardTest" name="mutation">
            <failure message="dy was changed">at x</failure></testcase>
          <testcase classname="dev.nd4jlessons.graded.Task31LinearBackwardTest" name="timeout">
            <error message="timed out"/></testcase>
          <testcase classname="dev.nd4jlessons.graded.Task21MatmulTimerTest" name="median">
            <skipped message="not started"/></testcase>
          <testcase classname="dev.nd4jlessons.graded.OtherTest" name="other"/>
        </testsuite>
        """;

    @TempDir
    private Path folder;

    @Test
    void everyTestOfATaskIsReadWithItsOutcome() throws IOException {
        write(REPORT);

        assertThat(new JUnitReports(folder, Instant.EPOCH).read())
                .containsExactly(
                        new JUnitResult("2.1", "median", "skipped", "not started"),
                        new JUnitResult("3.1", "gradient", "passed", null),
                        new JUnitResult("3.1", "mutation", "failed", "dy was changed"),
                        new JUnitResult("3.1", "timeout", "error", "timed out"));
    }

    @Test
    void aReportOfAnEarlierBuildIsNotRead() throws IOException {
        write(REPORT);

        assertThat(new JUnitReports(folder, Instant.now().plusSeconds(60)).read())
                .isEmpty();
    }

    @Test
    void withoutReportsThereIsNothing() throws IOException {
        assertThat(new JUnitReports(folder.resolve("none"), Instant.EPOCH).read())
                .isEmpty();
    }

    @Test
    void aDocumentThatWantsFilesIsRefused() throws IOException {
        write("<!DOCTYPE t [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><testsuite>&x;</testsuite>");

        assertThatThrownBy(() -> new JUnitReports(folder, Instant.EPOCH).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("TEST-t.xml");
    }

    private void write(String xml) throws IOException {
        Files.writeString(folder.resolve("TEST-t.xml"), xml);
    }
}
