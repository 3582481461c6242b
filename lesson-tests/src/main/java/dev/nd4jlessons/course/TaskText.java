package dev.nd4jlessons.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line that a task is written in, by reading its file as text. */
public final class TaskText {
    private TaskText() {}

    /**
     * The line, from 1, where one writes: the statement that says that {@code task} is not written; else the header of its
     * method; else the first.
     */
    public static int line(String text, Task task) {
        int unwritten = unwritten(text, task.number());
        return unwritten > 0
                ? unwritten
                : declaration(text, task.name().substring(task.name().lastIndexOf('.') + 1));
    }

    /**
     * The line, from 1, of the statement in {@code text} that says that the task {@code number} is not written, and is not
     * commented out; 0 if it is not there.
     */
    public static int unwritten(String text, String number) {
        return find(
                text, "^(?!\\s*(//|\\*)).*\\bnew\\s+TaskNotWritten\\s*\\(\\s*\"" + Pattern.quote(number) + "\"\\s*\\)");
    }

    /** The line, from 1, of the header of {@code method}; 1 if there is none. */
    public static int declaration(String text, String method) {
        String declared = "^[ \\t]*(public|protected|private)\\b[^=;\\n]*\\b" + Pattern.quote(method) + "\\s*\\(";
        return Math.max(1, find(text, declared));
    }

    /** The line, from 1, in which the first match of {@code pattern} begins; 0 if there is none. */
    private static int find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        return matcher.find() ? (int) text.substring(0, matcher.start()).lines().count() + 1 : 0;
    }
}
