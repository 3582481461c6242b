package dev.nd4jlessons.judge.lesson;

import dev.nd4jlessons.channel.Thrown;
import dev.nd4jlessons.events.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** What lies behind an exception, in one line: the libraries above it only say that something went wrong. */
final class RootCause {
    /** The loader begins with the whole path of the file that it could not load. */
    private static final Pattern FOLDERS = Pattern.compile("^\\S*[/\\\\](?=[^/\\\\\\s]+: )");

    private RootCause() {}

    static Problem of(Thrown thrown) {
        Thrown root = thrown;
        while (root.cause() != null) {
            root = root.cause();
        }
        String first = root.message().lines().findFirst().orElse("");
        String message = FOLDERS.matcher(first)
                .replaceFirst("")
                .replaceFirst(" in java\\.library\\.path:.*", "")
                .strip();
        String simpleName = root.className().substring(root.className().lastIndexOf('.') + 1);
        return new Problem(
                Problem.Kind.THREW,
                List.of(root.className(), message.isEmpty() ? simpleName : message),
                null,
                List.of());
    }
}
