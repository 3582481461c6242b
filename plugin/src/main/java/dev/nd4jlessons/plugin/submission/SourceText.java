package dev.nd4jlessons.plugin.submission;

import dev.nd4jlessons.course.Task;
import java.util.List;

/**
 * A source that counts.
 *
 * @param className the class that names its file, for example {@code dev.nd4jlessons.mlp.Linear}
 * @param types all classes on its outermost level, that one among them
 * @param origin where it lies in the submission, as the learner named it
 * @param text without a byte order mark
 */
public record SourceText(String className, List<String> types, String origin, String text) {
    /** Where it belongs in a tree of sources: {@code dev/nd4jlessons/mlp/Linear.java}. */
    public String path() {
        return className.replace('.', '/') + ".java";
    }

    /** Whether {@code task} is written in it. */
    public boolean holds(Task task) {
        return types.contains(task.className());
    }
}
