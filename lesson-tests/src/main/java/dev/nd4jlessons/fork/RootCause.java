package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What lies behind an exception, in one line: the libraries above it only say that something went wrong. */
final class RootCause {
    /** The loader begins with the whole path of the file that it could not load. */
    private static final Pattern FOLDERS = Pattern.compile("^\\S*[/\\\\](?=[^/\\\\\\s]+: )");

    private RootCause() {}

    static Problem of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String first = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        String message = FOLDERS.matcher(first)
                .replaceFirst("")
                .replaceFirst(" in java\\.library\\.path:.*", "")
                .strip();
        return new Problem(
                Problem.Kind.THREW,
                List.of(
                        root.getClass().getName(),
                        message.isEmpty() ? root.getClass().getSimpleName() : message),
                null,
                List.of());
    }
}
