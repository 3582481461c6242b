package dev.nd4jlessons.plugin.progress;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file {@code .lessons/progress.jsonl}: lines are appended, and none is ever changed.
 *
 * <p>So two branches of it can be merged by taking the lines of both, in any order. A line that is damaged, as by a
 * merge that left its marks, goes to a file of its own; all others stay.
 */
public final class ProgressFile {
    private final CourseRoot root;
    private final Messages messages;
    private final List<String> warnings = new ArrayList<>();

    /** The progress of the course in {@code root}; the file need not exist. */
    public ProgressFile(CourseRoot root, Messages messages) {
        this.root = root;
        this.messages = messages;
    }

    /** What a user should be told about the file; each warning once. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** All that is known. A file that cannot be read is a warning, and nothing is known. */
    public Progress read() {
        try {
            return new Progress(entries());
        } catch (IOException e) {
            warn(messages.get("progress.unreadable", name(file()), e));
            return new Progress(List.of());
        }
    }

    /** Appends {@code entries}. That this fails is a warning: what they tell has happened all the same. */
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(EntryLine.format(entry)).append('\n'));
        try {
            append(file(), lines.toString());
        } catch (IOException e) {
            warn(messages.get("progress.not-written", name(file()), e));
        }
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        StringBuilder sound = new StringBuilder();
        for (String line : lines()) {
            Optional<Entry> entry = EntryLine.parse(line);
            entry.ifPresent(entries::add);
            if (entry.isPresent() || isUnfinished(line)) {
                sound.append(line);
            } else if (!line.isBlank()) {
                damaged.add(line.stripTrailing());
            }
        }
        if (!damaged.isEmpty()) {
            setAside(damaged, sound.toString());
        }
        return entries;
    }

    /** Another goal may be about to write the rest of it; if not, it is damaged once there is a line below. */
    private static boolean isUnfinished(String line) {
        return !line.endsWith("\n");
    }

    /** Each with its end. Damaged bytes become replacement characters, and spoil their own line only. */
    private List<String> lines() throws IOException {
        if (!Files.exists(file())) {
            return List.of();
        }
        String text = new String(RegularFile.bytes(file()), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** First kept, then left out: what fails in between leaves a line twice, and never loses one. */
    private void setAside(List<String> damaged, String sound) {
        try {
            append(damagedFile(), String.join("\n", damaged) + "\n");
            AtomicFile.write(file(), sound);
            warn(messages.get("progress.damaged", damaged.size(), name(file()), name(damagedFile())));
        } catch (IOException e) {
            warn(messages.get("progress.damaged-stays", damaged.size(), name(file()), e));
        }
    }

    /** In one write, so that two goals at a time do not mix their lines; after a line that was cut off, on a new one. */
    private static void append(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        RegularFile.requireIfThere(file);
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE))) {
            String start = endsOpen(file) ? "\n" : "";
            ByteBuffer bytes = ByteBuffer.wrap((start + lines).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }

    private static boolean endsOpen(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    private void warn(String warning) {
        if (!warnings.contains(warning)) {
            warnings.add(warning);
        }
    }

    private String name(Path path) {
        return root.name(path);
    }

    private Path file() {
        return root.state().resolve("progress.jsonl");
    }

    private Path damagedFile() {
        return root.state().resolve("progress.damaged.txt");
    }
}
