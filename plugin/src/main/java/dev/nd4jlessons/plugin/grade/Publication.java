package dev.nd4jlessons.plugin.grade;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.nd4jlessons.plugin.AtomicFile;
import dev.nd4jlessons.plugin.EnvironmentException;
import dev.nd4jlessons.plugin.run.Surroundings;
import dev.nd4jlessons.results.LessonResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.function.Consumer;

/** Tells a grade to the programs that collect grades: Gradescope, Classroom 50, GitHub's pages of a build. */
public final class Publication {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Surroundings here;
    private final Map<String, String> environment;
    private final boolean strict;
    private final Consumer<String> out;
    private final Path folder;

    /**
     * Publishes what was graded here.
     *
     * @param environment this process's variables, by which the services tell what they want
     * @param strict whether a task that is not started counts as wrong
     * @param out takes lines that a build server reads: standard output, without Maven's prefix
     */
    public Publication(Surroundings here, Map<String, String> environment, boolean strict, Consumer<String> out) {
        this.here = here;
        this.environment = environment;
        this.strict = strict;
        this.out = out;
        Path asked = here.settings().gradeDirectory();
        this.folder = asked == null
                ? here.root().reportFolder(here.settings().reportDirectory()).resolve(Path.of("results", "graders"))
                : here.root().path().resolve(asked).normalize();
    }

    /**
     * Tries whether the files can be written, before anything is graded for nothing, and removes those of an earlier
     * grade: whoever collects them after this one came to nothing must not take them for its own.
     */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            AtomicFile.checkFolder(folder);
            Files.deleteIfExists(gradescope());
            Files.deleteIfExists(classroom50());
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** Writes all that is asked for. Throws for the graders' files; a summary that fails is a warning. */
    public void publish(LessonResult result) {
        try {
            AtomicFile.write(gradescope(), GSON.toJson(Gradescope.of(result)) + "\n");
            AtomicFile.write(classroom50(), GSON.toJson(Classroom50.of(result, environment)) + "\n");
        } catch (IOException e) {
            throw notWritten(e);
        }
        summarise(result);
        if ("true".equals(environment.get("GITHUB_ACTIONS"))) {
            new Annotations(here.root(), environment.get("GITHUB_WORKSPACE"), strict)
                    .of(result.checks())
                    .forEach(out);
        }
    }

    private void summarise(LessonResult result) {
        String file = environment.get("GITHUB_STEP_SUMMARY");
        if (file == null || file.isBlank()) {
            return;
        }
        String summary = new MarkdownSummary(here.messages()).of(result);
        try {
            Files.write(
                    Path.of(file),
                    summary.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            here.screen().warn(here.messages().get("grade.no-summary", file, e));
        }
    }

    private Path gradescope() {
        return folder.resolve("results.json");
    }

    private Path classroom50() {
        return folder.resolve("result.json");
    }

    private EnvironmentException notWritten(IOException e) {
        return new EnvironmentException(
                here.messages().get("grade.not-written", here.root().name(folder), e), e);
    }
}
