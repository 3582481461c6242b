package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads a submission: a folder, a {@code .zip}, {@code .tar.gz}, {@code .tgz} or {@code .jar}, or single sources.
 *
 * <p>Sources are found wherever they lie, by the package and the class that they declare, and not by the names of files,
 * which learning systems change. Nothing is written, no link is followed, and what is wrong with one file is noted and
 * costs that file.
 */
public final class SubmissionReader {
    private final Course course;
    private final GivenClasses given;
    private final Limits limits;

    /** Reads for {@code course}, whose other classes are {@code given}. */
    public SubmissionReader(Course course, GivenClasses given) {
        this(course, given, Limits.USUAL);
    }

    SubmissionReader(Course course, GivenClasses given, Limits limits) {
        this.course = course;
        this.given = given;
        this.limits = limits;
    }

    /** Reads what lies at {@code path}, named after it. It never fails: what cannot be read is refused, and noted. */
    public Submission read(Path path) {
        return read(Place.bare(nameOf(path)), List.of(path));
    }

    /** Reads several files or folders as one submission, as flat folders of learning systems hold them. */
    public Submission read(String name, List<Path> paths) {
        Harvest harvest = new Harvest(limits, "");
        for (Path path : paths) {
            try {
                gather(path, paths.size() > 1, harvest);
            } catch (Exhausted exhausted) {
                harvest.refuseAll(exhausted.about(nameOf(path)));
            } catch (Refusal refusal) {
                harvest.refuse(refusal.about(nameOf(path)));
            } catch (IOException e) {
                harvest.refuse(
                        Note.of(nameOf(path), Reason.UNREADABLE, e.getClass().getSimpleName()));
            }
        }
        return new Sorting(course, given, limits, harvest).submission(EntryName.composed(name));
    }

    /** One folder or archive is the root of what is in it; of several, each has its name. */
    private void gather(Path path, boolean oneOfMany, Harvest harvest) throws IOException {
        FolderFiles files = new FolderFiles(limits, harvest);
        boolean isFile = PlainFile.attributes(path).isRegularFile();
        if (oneOfMany || (isFile && !Place.isArchive(nameOf(path)))) {
            files.gather(path, nameOf(path));
        } else if (isFile) {
            Archive.read(path, nameOf(path), limits, harvest);
        } else {
            files.gather(path, "");
        }
    }

    private static String nameOf(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : EntryName.composed(name.toString());
    }
}
