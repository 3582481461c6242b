package dev.nd4jlessons.plugin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes a report of every kind to {@code target/sample-reports}, to be looked at in a browser. */
class SampleReportsTest {
    private static final Path FOLDER = Path.of("target", "sample-reports");

    static Set<String> kinds() {
        return SampleReports.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfResultBecomesAPageBesideTheOverview(String kind) throws IOException {
        write(kind, FOLDER.resolve(kind), Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindOfResultBecomesAPageInJapaneseToo(String kind) throws IOException {
        write(kind, FOLDER.resolve("ja").resolve(kind), Locale.JAPANESE);
    }

    private static void write(String kind, Path directory, Locale language) throws IOException {
        Report report = SampleReports.write(kind, directory, language);
        for (String page : SampleReports.pages(kind)) {
            assertThat(report.page(page)).isNotEmptyFile();
        }
        assertThat(leftOver(directory)).isEmpty();
    }

    private static List<String> leftOver(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".tmp"))
                    .toList();
        }
    }
}
