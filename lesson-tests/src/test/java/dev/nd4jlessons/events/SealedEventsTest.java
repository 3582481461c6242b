package dev.nd4jlessons.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event file is within reach of the code that is checked: only what the checks wrote may count. */
class SealedEventsTest {
    private static final String KEY = Seal.newKey();
    private static final Event FIRST = new Event.Step("check", "3.1");
    private static final Event SECOND = new Event.Step("check", "3.2");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void twoEvents() throws IOException {
        file = folder.resolve("events.jsonl");
        try (EventWriter writer = new EventWriter(file, KEY)) {
            writer.write(FIRST);
            writer.write(SECOND);
        }
    }

    @Test
    void whatTheChecksWroteIsRead() throws IOException {
        assertThat(read(KEY)).containsExactly(FIRST, SECOND);
    }

    @Test
    void aLineWithoutAMarkDoesNotCountAndThoseAfterItDo() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), EventLine.format(new Event.Bye()), lines.get(1)));

        assertThat(read(KEY)).containsExactly(FIRST, SECOND);
        assertThat(foreign(KEY)).isEqualTo(1);
    }

    @Test
    void aLineThatIsRepeatedCountsOnce() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0)), StandardOpenOption.APPEND);

        assertThat(read(KEY)).containsExactly(FIRST, SECOND);
        assertThat(foreign(KEY)).isEqualTo(1);
    }

    @Test
    void aLineThatIsChangedKeepsNoMark() throws IOException {
        Files.writeString(file, Files.readString(file).replace("3.2", "3.3"));

        assertThat(read(KEY)).containsExactly(FIRST);
        assertThat(foreign(KEY)).isEqualTo(1);
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        assertThat(read(Seal.newKey())).isEmpty();
    }

    @Test
    void aRequestIsReadWithItsKeyAndLeftWithoutIt() throws IOException {
        Request request = Request.about(Request.TRIAL, "cpu").withNewKey();

        assertThat(request.key()).matches("[0-9a-f]{32}");
        assertThat(request.withNewKey().key()).isNotEqualTo(request.key());
        assertThat(request.withoutKey()).isEqualTo(Request.about(Request.TRIAL, "cpu"));
    }

    private List<Event> read(String key) throws IOException {
        return new EventReader(file, key).poll();
    }

    private int foreign(String key) throws IOException {
        EventReader reader = new EventReader(file, key);
        reader.poll();
        return reader.foreignLines();
    }
}
