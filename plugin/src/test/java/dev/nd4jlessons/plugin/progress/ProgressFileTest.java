package dev.nd4jlessons.plugin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressFileTest {
    private static final Entry FIRST = Entry.hint("2026-11-01T09:30:00Z", "3.1", 1);
    private static final Entry SECOND = Entry.hint("2026-11-01T09:31:00Z", "3.1", 2);
    private static final Entry THIRD = Entry.hint("2026-11-01T09:32:00Z", "3.2", 1);

    @TempDir
    private Path folder;

    private Path file;
    private ProgressFile progress;

    @BeforeEach
    void courseWithoutProgress() {
        file = folder.resolve(".lessons/progress.jsonl");
        progress = fresh();
    }

    @Test
    void withoutAFileNothingIsKnownAndNothingIsWrong() {
        assertThat(progress.read().hintsShown("3.1")).isZero();
        assertThat(progress.warnings()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsAppendedIsReadAndTheLinesBeforeStayAsTheyAre() throws IOException {
        progress.append(List.of(FIRST));
        String before = Files.readString(file);
        progress.append(List.of(SECOND, THIRD));

        assertThat(Files.readString(file)).startsWith(before).hasLineCount(3).endsWith("\n");
        assertThat(fresh().read().hintsShown("3.1")).isEqualTo(2);
        assertThat(fresh().read().hintsShown("3.2")).isEqualTo(1);
    }

    @Test
    void nothingToSayMakesNoFile() {
        progress.append(List.of());

        assertThat(file).doesNotExist();
    }

    @Test
    void damagedLinesAreSetAsideWithAWarningAndAllOthersCount() throws IOException {
        progress.append(List.of(FIRST));
        write("<<<<<<< HEAD\n{\"v\":1,\"at\":\"2026-11\n\n");
        progress.append(List.of(SECOND));

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(2);
        assertThat(progress.warnings())
                .containsExactly("2 lines of .lessons/progress.jsonl could not be understood, and were moved to"
                        + " .lessons/progress.damaged.txt. All other lines are kept.\n"
                        + "The likely cause is a merge that left its marks, or a disk that was full.");
        assertThat(Files.readString(file)).isEqualTo(lines(FIRST, SECOND));
        assertThat(folder.resolve(".lessons/progress.damaged.txt"))
                .hasContent("<<<<<<< HEAD\n{\"v\":1,\"at\":\"2026-11\n");
        assertThat(warningsOfTheNextGoal()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextSpoilTheirOwnLineOnly() throws IOException {
        progress.append(List.of(FIRST));
        Files.write(file, new byte[] {(byte) 0xff, 0, '\n'}, StandardOpenOption.APPEND);
        progress.append(List.of(SECOND));

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(2);
        assertThat(progress.warnings()).hasSize(1);
    }

    @Test
    void aLineThatWasCutOffDoesNotTakeTheNextOneWithIt() throws IOException {
        progress.append(List.of(FIRST));
        write("{\"v\":1,\"at\":\"2026-11");
        progress.append(List.of(SECOND));

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo(lines(FIRST, SECOND));
    }

    @Test
    void aLineThatIsJustBeingWrittenIsLeftAlone() throws IOException {
        progress.append(List.of(FIRST));
        write("damaged\n{\"v\":1,\"at\":\"2026-11");

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(lines(FIRST) + "{\"v\":1,\"at\":\"2026-11");
    }

    @Test
    void theLastLineNeedNoEnd() throws IOException {
        write(lines(FIRST) + lines(SECOND).strip());

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(2);
    }

    @Test
    void linesOfALaterVersionAreKeptAndDoNotCount() throws IOException {
        String later = "{\"v\":2,\"at\":\"2026-11-01T09:30:00Z\",\"task\":\"3.1\",\"event\":\"hint\",\"level\":3}\n";
        write(later + "damaged\n");
        progress.append(List.of(FIRST));

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(later + lines(FIRST));
    }

    @Test
    void windowsLineEndsAreNoDamage() throws IOException {
        write(lines(FIRST, SECOND).replace("\n", "\r\n"));

        assertThat(progress.read().hintsShown("3.1")).isEqualTo(2);
        assertThat(progress.warnings()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsAWarning() throws IOException {
        Files.createDirectories(file);

        progress.read();
        progress.append(List.of(FIRST));

        assertThat(progress.warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).startsWith(".lessons/progress.jsonl cannot be read: "))
                .anySatisfy(warning -> assertThat(warning).startsWith(".lessons/progress.jsonl cannot be written: "));
    }

    private List<String> warningsOfTheNextGoal() {
        ProgressFile next = fresh();
        next.read();
        return next.warnings();
    }

    private ProgressFile fresh() {
        return new ProgressFile(new CourseRoot(folder), Words.ofPlugin(Locale.ENGLISH));
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String lines(Entry... entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            lines.append(EntryLine.format(entry)).append('\n');
        }
        return lines.toString();
    }
}
