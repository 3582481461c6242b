package dev.nd4jlessons.plugin.workspace;

import dev.nd4jlessons.plugin.resolve.CourseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small course of two artifacts and a parent, as the local repository holds it. */
final class GivenCourse {
    static final String BUILT_AS = "0.1.0-SNAPSHOT";

    private static final String IDENTITY = """
            <groupId>dev.nd4jlessons</groupId>
              <artifactId>%s</artifactId>
              <version>0.1.0-SNAPSHOT</version>
            """;

    private GivenCourse() {}

    /** In {@code folder}; {@code content} is what the lessons hold, and makes one build differ from another. */
    static List<CourseFile> in(Path folder, String content) {
        try {
            String plugin = "<plugin>" + IDENTITY.formatted("lessons-maven-plugin") + "<goalPrefix>lessons</goalPrefix>"
                    + "</plugin>";
            return List.of(
                    file(folder, "lessons-maven-plugin", "jar", jar(Map.of("META-INF/maven/plugin.xml", plugin))),
                    file(folder, "lessons-maven-plugin", "pom", pom("lessons-maven-plugin")),
                    file(folder, "nd4j-lessons", "pom", pom("nd4j-lessons")),
                    file(folder, "lessons", "jar", jar(Map.of("a.txt", content))),
                    file(folder, "lessons", "pom", pom("lessons")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pom(String artifact) {
        String jspecify = "<dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId>"
                + "<version>0.1.0-SNAPSHOT</version></dependency>";
        return ("<project>" + IDENTITY.formatted(artifact) + jspecify + "</project>").getBytes(StandardCharsets.UTF_8);
    }

    private static CourseFile file(Path folder, String artifact, String extension, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder).resolve(artifact + "." + extension);
        Files.write(file, bytes);
        return new CourseFile(artifact, "", extension, file);
    }

    private static byte[] jar(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                ZipEntry named = new ZipEntry(entry.getKey());
                named.setTime(0);
                zip.putNextEntry(named);
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
