package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

/** Reads files, and nothing else that has the name of one: no link, no device, no pipe, which would wait for ever. */
final class PlainFile {
    private static final Set<OpenOption> READ_NO_LINK = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private PlainFile() {}

    /** What {@code path} is, without following it; throws a {@link Refusal} unless it is a file or a folder. */
    static BasicFileAttributes attributes(Path path) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new Refusal(Reason.UNREADABLE, e.getClass().getSimpleName());
        }
        if (attributes.isSymbolicLink()) {
            throw new Refusal(Reason.LINK);
        }
        if (attributes.isOther()) {
            throw new Refusal(Reason.NO_FILE);
        }
        return attributes;
    }

    /** All bytes of {@code file}, of which there are {@code most} at most; looked at before it is opened, and after. */
    static byte[] read(Path file, int most) throws IOException {
        BasicFileAttributes before = attributes(file);
        if (!before.isRegularFile()) {
            throw new Refusal(Reason.NO_FILE);
        }
        if (before.size() > most) {
            throw new Refusal(Reason.TOO_LARGE, Refusal.size(before.size()), Refusal.size(most));
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ_NO_LINK);
                InputStream in = Channels.newInputStream(channel)) {
            if (!Objects.equals(before.fileKey(), attributes(file).fileKey())) {
                throw new Refusal(Reason.UNREADABLE, "changed");
            }
            return bounded(in, most);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException e) {
            throw new Refusal(Reason.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    /** All bytes of {@code in}; a {@link Refusal} if there are more than {@code most}, whatever was said of their number. */
    static byte[] bounded(InputStream in, int most) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refusal(Reason.TOO_LARGE, "> " + Refusal.size(most), Refusal.size(most));
        }
        return bytes;
    }
}
