package dev.nd4jlessons.plugin.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, 勾配 é, 0",
        "ISO-8859-1, é, 3",
        "Shift_JIS, 勾配, 3",
    })
    void theFirstLineThatIsNotInUtf8IsFound(String charset, String comment, int line) throws IOException {
        Path file = folder.resolve("A.java");
        Files.writeString(
                file, "class A {\r\n\r\n// " + comment + "\n// " + comment + "\n}\n", Charset.forName(charset));
        Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0xff});

        if (line == 0) {
            assertThat(Encoding.violations(folder)).isEmpty();
        } else {
            assertThat(Encoding.violations(folder)).containsExactly(new Encoding.Violation(file, line));
        }
    }
}
