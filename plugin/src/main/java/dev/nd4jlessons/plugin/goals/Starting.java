package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.resolve.CourseArtifacts;
import dev.nd4jlessons.plugin.resolve.CourseFile;
import dev.nd4jlessons.plugin.resolve.UnresolvedException;
import dev.nd4jlessons.plugin.settings.Settings;
import dev.nd4jlessons.plugin.workspace.CourseRepository;
import dev.nd4jlessons.plugin.workspace.Workspace;
import dev.nd4jlessons.plugin.workspace.WorkspaceFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a workspace together: the files of one, and the course that it brings along. */
record Starting(CourseArtifacts artifacts, String version, Messages messages) {
    /** As the POM of a workspace has it, and so the one that a mirror leaves out. */
    private static final String REPOSITORY = "nd4j-lessons";

    /** Makes the workspace; returns what was done. */
    String start(Path here, Settings settings) {
        CourseRepository repository = repository();
        WorkspaceFiles files = new WorkspaceFiles(Course.load(), repository.version(), settings.language());
        String told = new Workspace(files, repository, messages).start(here, settings.directory());
        return artifacts
                .mirrorOf(REPOSITORY, here)
                .map(mirror -> told + "\n" + messages.get("start.mirrored", mirror))
                .orElse(told);
    }

    private CourseRepository repository() {
        try {
            List<CourseFile> files = artifacts.all();
            for (CourseFile file : files) {
                if (!Files.isRegularFile(file.file())) {
                    throw notBuilt(file.file().toString(), null);
                }
            }
            return CourseRepository.of(files, version);
        } catch (UnresolvedException | IOException e) {
            throw notBuilt(String.valueOf(e.getMessage()), e);
        }
    }

    private EnvironmentException notBuilt(String what, @Nullable Throwable cause) {
        return new EnvironmentException(messages.get("start.not-built", what), cause);
    }
}
