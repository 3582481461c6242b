package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a source of a submission has no classes.
 *
 * @param word what broke the compiler, for example {@code StackOverflowError}; empty if it found errors, or nobody knows
 * @param errors what the compiler says of it, where it found errors
 * @param leftOut the files that were left out before, since they do not compile either: it may need one of them
 */
public record CompileFault(SourceText source, Kind kind, String word, List<Message> errors, List<String> leftOut) {
    /** A learner reads as many; the first usually explains the others. */
    private static final int SHOWN = 10;

    /** How it failed. */
    public enum Kind {
        /** The compiler found errors. */
        ERRORS,
        /** The compiler itself broke off over it. */
        CRASHED,
        /** The compiler did not come to an end. */
        TIMED_OUT
    }

    /**
     * What the compiler says of a place.
     *
     * @param line from 1; 0 if it is about the whole file
     * @param text with the line of source and a mark below the place
     */
    public record Message(long line, String text) {}

    /** In words, with file and line as the learner named the file; no letter of theirs steers a terminal. */
    public String words(Messages messages) {
        String file = Defused.line(source.origin());
        String what = switch (kind) {
            case ERRORS -> messages.get("compile.failed", errors.size(), list(messages, file));
            case CRASHED -> messages.get("submission.compiler-crashed", file, word.isEmpty() ? 0 : 1, word);
            case TIMED_OUT -> messages.get("submission.compiler-late", file);
        };
        String names = leftOut.stream().map(Defused::line).collect(Collectors.joining(", "));
        return leftOut.isEmpty() ? what : what + "\n" + messages.get("submission.left-out", names);
    }

    private String list(Messages messages, String file) {
        String list = errors.stream()
                .limit(SHOWN)
                .map(error -> file + (error.line() == 0 ? "" : ":" + error.line()) + ": " + Defused.text(error.text()))
                .collect(Collectors.joining("\n"));
        return errors.size() > SHOWN ? list + "\n" + messages.get("compile.more", errors.size() - SHOWN) : list;
    }
}
