package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.FixableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses a path that is not what its property is for, before anything runs. */
public final class SubmissionPath {
    private final Set<String> taskFiles;
    private final Messages messages;

    /** Knows a submission by the tasks of {@code course}. */
    public SubmissionPath(Course course, Messages messages) {
        this.taskFiles = course.tasks().stream()
                .map(task -> task.file().substring(task.file().lastIndexOf('/') + 1))
                .collect(Collectors.toSet());
        this.messages = messages;
    }

    /** Throws unless {@code path}, the value of {@code lessons.submission}, may be one submission. */
    public void requireOne(Path path) {
        requireThere("lessons.submission", path);
        String name = path.toString();
        if (!SubmissionFolder.isFolder(path) && !Place.isArchive(name) && !Place.isSource(name)) {
            throw new FixableException(messages.get("submission.no-submission", shown(path)));
        }
        if (SubmissionFolder.isFolder(path) && isMany(path)) {
            throw new FixableException(messages.get("submission.is-many", shown(path)));
        }
    }

    /** Throws unless {@code path}, the value of {@code lessons.submissions}, may be a folder of many. */
    public void requireMany(Path path) {
        requireThere("lessons.submissions", path);
        if (!SubmissionFolder.isFolder(path)) {
            throw new FixableException(messages.get("submission.no-folder", shown(path)));
        }
        try {
            if (SubmissionFolder.looksLikeOne(path, taskFiles)) {
                throw new FixableException(messages.get("submission.is-one", shown(path)));
            }
            if (SubmissionFolder.list(path).submissions().isEmpty()) {
                throw new FixableException(messages.get("submission.none", shown(path)));
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private boolean isMany(Path path) {
        try {
            return SubmissionFolder.looksLikeMany(path, taskFiles);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private void requireThere(String property, Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new FixableException(messages.get("submission.not-there", property, shown(path)));
        }
        if (Files.isSymbolicLink(path)) {
            throw new FixableException(messages.get("submission.is-link", property, shown(path)));
        }
    }

    private EnvironmentException unreadable(Path path, IOException e) {
        return new EnvironmentException(messages.get("submission.no-access", shown(path), e), e);
    }

    private static String shown(Path path) {
        return Defused.line(path.toString());
    }
}
