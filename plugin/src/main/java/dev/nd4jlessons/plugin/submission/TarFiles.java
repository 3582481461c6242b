package dev.nd4jlessons.plugin.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Gathers from a packed tape archive, which has to be unpacked to be looked through, up to its limits. */
final class TarFiles {
    private TarFiles() {}

    static void read(byte[] bytes, Limits limits, Harvest harvest) throws IOException {
        InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes));
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new BoundedUnpacking(unpacked, bytes.length, limits), StandardCharsets.ISO_8859_1.name())) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                String path = Archive.entry(name(entry), harvest);
                if (path != null && !entry.isDirectory() && !harvest.leavesAside(path)) {
                    read(tar, entry, path, limits, harvest);
                }
                entry = tar.getNextEntry();
            }
        }
    }

    private static void read(
            TarArchiveInputStream tar, TarArchiveEntry entry, String path, Limits limits, Harvest harvest)
            throws IOException {
        if (entry.isSymbolicLink() || entry.isLink()) {
            harvest.refuse(Note.of(path, Reason.LINK));
        } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
            harvest.refuse(Note.of(path, Reason.NO_FILE));
        } else {
            switch (harvest.use(path)) {
                case SOURCE -> source(tar, path, limits, harvest);
                case ARCHIVE -> harvest.refuse(Note.of(path, Reason.NESTED_ARCHIVE));
                case NONE -> {}
            }
        }
    }

    private static void source(TarArchiveInputStream tar, String path, Limits limits, Harvest harvest)
            throws IOException {
        byte[] content;
        try {
            content = PlainFile.bounded(tar, limits.textBytes());
        } catch (Exhausted exhausted) {
            throw exhausted;
        } catch (Refusal refusal) {
            harvest.refuse(refusal.about(path));
            return;
        }
        harvest.add(path, content);
    }

    /** Read byte by byte, so that the encoding can be found out; a newer header's name is text already. */
    private static String name(TarArchiveEntry entry) {
        String name = entry.getName();
        boolean bytes = name.chars().allMatch(letter -> letter <= 0xFF);
        return bytes ? EntryName.decoded(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }
}
