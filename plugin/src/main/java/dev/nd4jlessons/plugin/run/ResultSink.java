package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.TaskSource;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where results are kept and shown. */
public interface ResultSink {
    /** Fails, with what to do, if a result could not be written. */
    void checkWritable() throws IOException;

    /** Takes the result of an earlier run of {@code lesson} away: one that is broken off leaves none that looks new. */
    default void begin(String lesson) throws IOException {}

    /** Keeps what a run came to and the learner's files that it was measured on; returns warnings about older ones. */
    List<String> write(Finished finished, List<TaskSource> sources) throws IOException;

    /** Shows a run that is still on; what it comes to is not known yet, and nothing of it is kept. */
    default void follow(LessonResult soFar) throws IOException {}

    /** The page that shows the results of {@code lesson}. */
    Path page(String lesson);
}
