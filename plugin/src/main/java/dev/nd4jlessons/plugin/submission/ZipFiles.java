package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Gathers from a zip or a jar by its table of contents; of everything but sources, nothing is unpacked. */
final class ZipFiles {
    /** What is left of Unix's mode of a file when its rights are taken off: the kind. */
    private static final int KIND = 0170000;

    private static final int PLAIN = 0100000;
    private static final int FOLDER = 0040000;

    private ZipFiles() {}

    static void read(byte[] bytes, Limits limits, Harvest harvest) throws IOException {
        refuseCrowd(bytes, limits);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String path = Archive.entry(name(entry), harvest);
                if (path != null && !entry.isDirectory() && !harvest.leavesAside(path)) {
                    read(zip, entry, path, limits, harvest);
                }
            }
        }
    }

    private static void read(ZipFile zip, ZipArchiveEntry entry, String path, Limits limits, Harvest harvest)
            throws IOException {
        int kind = entry.getUnixMode() & KIND;
        if (entry.isUnixSymlink()) {
            harvest.refuse(Note.of(path, Reason.LINK));
        } else if (kind != 0 && kind != PLAIN && kind != FOLDER) {
            harvest.refuse(Note.of(path, Reason.NO_FILE));
        } else {
            switch (harvest.use(path)) {
                case SOURCE -> source(zip, entry, path, limits, harvest);
                case ARCHIVE -> harvest.refuse(Note.of(path, Reason.NESTED_ARCHIVE));
                case NONE -> {}
            }
        }
    }

    private static void source(ZipFile zip, ZipArchiveEntry entry, String path, Limits limits, Harvest harvest)
            throws IOException {
        boolean usual = entry.getMethod() == ZipEntry.DEFLATED || entry.getMethod() == ZipEntry.STORED;
        if (!usual || !zip.canReadEntryData(entry)) {
            harvest.refuse(Note.of(path, Reason.UNREADABLE_ENTRY));
            return;
        }
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = PlainFile.bounded(in, limits.textBytes());
        } catch (Refusal refusal) {
            harvest.refuse(refusal.about(path));
            return;
        }
        harvest.add(path, content);
    }

    /** An archive says for each name whether it is in UTF-8; where it says nothing, the bytes have to tell. */
    private static String name(ZipArchiveEntry entry) {
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames()
                || entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        return told ? entry.getName() : EntryName.decoded(entry.getRawName());
    }

    /**
     * Counts the records of the table of contents before they become objects, of which 32 MiB of records would make half
     * a gigabyte. Other data may look like one, so that only several times as many as are allowed are refused here.
     */
    private static void refuseCrowd(byte[] bytes, Limits limits) throws Exhausted {
        int records = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                records++;
            }
        }
        if (records > 4 * limits.files()) {
            throw new Exhausted(Reason.TOO_MANY, String.valueOf(limits.files()));
        }
    }
}
