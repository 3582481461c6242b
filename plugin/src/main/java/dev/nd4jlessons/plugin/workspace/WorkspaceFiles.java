package dev.nd4jlessons.plugin.workspace;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import dev.nd4jlessons.plugin.ShippedTask;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a workspace is made of, by its place in it.
 *
 * <p>Only the task classes are the learner's; the given classes, the data and the graded tests come in the jars of the
 * version that the POM names. So a later version brings all of these, and leaves the tasks alone.
 */
public final class WorkspaceFiles {
    private static final Map<String, String> TEMPLATES = Map.of(
            ".mvn/README.md", "mvn.md",
            ".mvn/jvm.config", "jvm.config",
            ".gitignore", "gitignore",
            ".gitattributes", "gitattributes",
            ".editorconfig", "editorconfig",
            ".github/workflows/course.yml", "course.yml");

    private final Course course;
    private final String version;
    private final Locale language;

    /** The files for {@code version} of the lessons, with words in {@code language}. */
    public WorkspaceFiles(Course course, String version, Locale language) {
        this.course = course;
        this.version = version;
        this.language = language;
    }

    /** The text of every file of the workspace in {@code folder}, the POM last: with it, it is one. */
    Map<String, String> of(Path folder) {
        Map<String, String> files = new LinkedHashMap<>();
        TEMPLATES.forEach((file, template) -> files.put(file, read(template)));
        for (Task task : course.tasks()) {
            files.put("src/main/java/" + task.file(), new ShippedTask(task).unwritten());
        }
        files.put("README.md", readme());
        files.put("pom.xml", pom(folder));
        return files;
    }

    private String readme() {
        String path = course.tasksOnPath().stream().map(WorkspaceFiles::step).collect(Collectors.joining("\n"));
        return read(language.getLanguage().equals("ja") ? "readme_ja.md" : "readme.md")
                .replace("@path@", path);
    }

    /** As Markdown, with a link to where the task is written. */
    private static String step(Task task) {
        return "1. [%s](src/main/java/%s) %s".formatted(task.number(), task.file(), task.name());
    }

    /** Its POM. */
    String pom(Path folder) {
        return read("pom.xml").replace("@name@", artifactId(folder)).replace("@version@", version);
    }

    /** The folder's name, with a hyphen for what Maven does not allow. */
    private static String artifactId(Path folder) {
        Path last = folder.getFileName();
        String name = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9_.]+", "-");
        String bare = name.replaceAll("^[-.]+|[-.]+$", "");
        return bare.isEmpty() ? "my-course" : bare;
    }

    private static String read(String name) {
        try (InputStream in = WorkspaceFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The plugin's jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
