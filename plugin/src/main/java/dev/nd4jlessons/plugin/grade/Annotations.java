package dev.nd4jlessons.plugin.grade;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.TaskResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Workflow commands of GitHub Actions, which mark the line of each task that is not right.
 *
 * <p>In their properties a colon and a comma are escaped, in their text a line's end; a percent sign in both.
 */
final class Annotations {
    private static final Pattern PLACE = Pattern.compile("(.+):(\\d+)");

    private final CourseRoot root;
    private final @Nullable Path repository;
    private final boolean strict;

    /** Names files from {@code repository}, where GitHub has checked it out, if the course is in there. */
    Annotations(CourseRoot root, @Nullable String repository, boolean strict) {
        this.root = root;
        this.repository = repository == null || repository.isBlank() ? null : Path.of(repository);
        this.strict = strict;
    }

    List<String> of(List<TaskResult> tasks) {
        return tasks.stream().map(this::annotation).flatMap(Optional::stream).toList();
    }

    private Optional<String> annotation(TaskResult task) {
        String level = level(task.status());
        String location = task.location();
        if (level == null || location == null) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(location);
        boolean matches = place.matches();
        String file = property(name(matches ? place.group(1) : location));
        String line = matches ? place.group(2) : "1";
        String title = property(task.task() + " " + task.name());
        return Optional.of(
                "::" + level + " file=" + file + ",line=" + line + ",title=" + title + "::" + text(task.message()));
    }

    private @Nullable String level(Status status) {
        return switch (status) {
            case FAILED, ERROR -> "error";
            case NOT_STARTED, BLOCKED -> strict ? "error" : "notice";
            case PASSED -> null;
        };
    }

    private String name(String file) {
        Path absolute = root.path().resolve(file).normalize();
        return repository != null && absolute.startsWith(repository)
                ? repository.relativize(absolute).toString().replace('\\', '/')
                : file;
    }

    private static String property(String value) {
        return text(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String text(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
