package dev.nd4jlessons.plugin.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "-Xmx1g | \"-Xmx1g\"",
                "/my course/日本 | \"/my course/日本\"",
                "C:\\a\\b | \"C:\\\\a\\\\b\"",
                "say \"hi\" | \"say \\\"hi\\\"\"",
                "# no comment | \"# no comment\"",
                "it's | \"it's\"",
            })
    void anArgumentIsQuotedAsTheLauncherReadsIt(String argument, String quoted) {
        assertThat(ArgumentFile.quote(argument)).isEqualTo(quoted);
    }

    @Test
    void theLauncherReadsBackWhatWasWritten() throws Exception {
        List<String> arguments = List.of("", "a b", "\\", "\"", "'", "#", "x\ty\nz", "*", "@file", "$HOME %PATH%");
        Path echo = folder.resolve("Echo.java");
        Files.writeString(
                echo,
                "class Echo { public static void main(String[] a) {"
                        + " for (String s : a) System.out.print(s + (char) 0); } }");
        Path file = folder.resolve("arguments");
        List<String> all = new ArrayList<>(List.of(echo.toString()));
        all.addAll(arguments);
        ArgumentFile.write(file, all);

        Process process = new ProcessBuilder(Machine.current().java().toString(), "@" + file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());

        assertThat(process.waitFor()).isZero();
        assertThat(printed.split("\0", -1)).startsWith(arguments.toArray(String[]::new));
    }
}
