package dev.nd4jlessons.plugin.submission;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Gathers from an archive, which is read whole first, so that it cannot change while it is looked through. */
final class Archive {
    private Archive() {}

    /** Gathers from {@code file}, of which {@code name} tells the kind; throws a {@link Refusal} if it is none. */
    static void read(Path file, String name, Limits limits, Harvest harvest) throws IOException {
        byte[] bytes = PlainFile.read(file, limits.archiveBytes());
        try {
            if (Place.isZip(name)) {
                ZipFiles.read(bytes, limits, harvest);
            } else {
                TarFiles.read(bytes, limits, harvest);
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) { // The library has one of its own for every kind of damage.
            throw new Refusal(Reason.DAMAGED, e.getClass().getSimpleName());
        }
    }

    /** The checked name of an entry, which counts; null if it is refused. */
    static @Nullable String entry(String name, Harvest harvest) throws Exhausted {
        harvest.count();
        String path = EntryName.checked(EntryName.composed(name)).orElse(null);
        if (path == null) {
            harvest.refuse(Note.of(EntryName.composed(name), Reason.BAD_NAME));
        }
        return path;
    }
}
