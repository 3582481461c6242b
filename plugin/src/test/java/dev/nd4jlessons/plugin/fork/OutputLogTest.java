package dev.nd4jlessons.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLogTest {
    @TempDir
    private Path folder;

    @Test
    void whatFitsIsKeptWhole() throws IOException {
        Path file = write(3);

        assertThat(file).hasContent("line 0\nline 1\nline 2\n");
    }

    @Test
    void ofTooMuchTheBeginningAndTheEndAreKeptAndTheRestIsCounted() throws IOException {
        Path file = write(200_000);

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).startsWith("line 0").endsWith("line 199999");
        assertThat(lines).hasSizeLessThan(110_000);
        String omitted = "… " + (200_000 - (lines.size() - 1)) + " …";
        assertThat(lines.get(lines.size() - OutputLog.TAIL - 1)).isEqualTo(omitted);
        assertThat(Files.size(file)).isLessThan(OutputLog.KEPT + 10_000L);
    }

    @Test
    void theTailIsTheLastLines() throws IOException {
        try (OutputLog log = new OutputLog(folder.resolve("output.log"))) {
            for (int i = 0; i < 500; i++) {
                log.add("line " + i);
            }
            assertThat(log.tail())
                    .hasSize(OutputLog.TAIL)
                    .startsWith("line 400")
                    .endsWith("line 499");
        }
    }

    @Test
    void aLineWithoutEndIsCut() {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter(lines::add);
        byte[] endless = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        splitter.accept(endless, endless.length);
        splitter.accept("\nnext".getBytes(StandardCharsets.UTF_8), 5);
        splitter.finish();

        assertThat(lines).containsExactly("x".repeat(LineSplitter.LONGEST) + " …", "next");
    }

    @Test
    void aLetterOfSeveralBytesSurvivesTheEndOfABuffer() {
        List<String> lines = new ArrayList<>();
        LineSplitter splitter = new LineSplitter(lines::add);
        byte[] bytes = "日本\r\n".getBytes(StandardCharsets.UTF_8);

        for (byte next : bytes) {
            splitter.accept(new byte[] {next}, 1);
        }

        assertThat(lines).containsExactly("日本");
    }

    private Path write(int lines) throws IOException {
        Path file = folder.resolve("output.log");
        try (OutputLog log = new OutputLog(file)) {
            for (int i = 0; i < lines; i++) {
                log.add("line " + i);
            }
        }
        return file;
    }
}
