package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;

/** Where a lesson is followed while it runs. Its methods may be called by several threads. */
public interface Screen {
    /** A line for the reader. */
    void say(String line);

    /** A line that should not be overlooked. */
    void warn(String line);

    /** A line about a task: how it is, with {@code text} around it. */
    void task(Status status, String name, String text);

    /** The last line of a lesson: how it ended. */
    void verdict(Verdict verdict, String text);

    /** So much is done: a bar with {@code caption} on a terminal, {@code line} elsewhere and for the last one. */
    void progress(int done, int total, String caption, String line);
}
