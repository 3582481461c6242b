package dev.nd4jlessons.fork;

import dev.nd4jlessons.events.Problem;
import java.util.List;

/** What lies behind an exception, in one line: the libraries above it only say that something went wrong. */
final class RootCause {
    private RootCause() {}

    static Problem of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
        return new Problem(
                Problem.Kind.THREW,
                List.of(root.getClass().getName(), message.isEmpty() ? root.getClass().getSimpleName() : message),
                null,
                List.of());
    }
}
