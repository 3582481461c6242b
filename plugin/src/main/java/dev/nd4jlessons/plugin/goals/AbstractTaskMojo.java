package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that runs tasks: the learner's, or the solution's. */
abstract class AbstractTaskMojo extends AbstractLessonMojo {
    /** Whether the finished task classes run instead of yours, to see what a lesson comes to. */
    @Parameter(property = "lessons.solution", defaultValue = Defaults.FLAG)
    private @Nullable String solution;

    /** Whether a task that is not started fails too: {@code true} or {@code false}. For a final grade. */
    @Parameter(property = "lessons.strict", defaultValue = Defaults.FLAG)
    private @Nullable String strict;

    AbstractTaskMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.solution", solution);
        given.put("lessons.strict", strict);
    }
}
