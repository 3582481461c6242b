package dev.nd4jlessons.plugin.resolve;

import java.nio.file.Path;

/**
 * A file of one of the course's own artifacts.
 *
 * @param classifier empty for the main one
 * @param extension {@code jar} or {@code pom}
 */
public record CourseFile(String artifactId, String classifier, String extension, Path file) {
    /** Whether it is a POM. */
    public boolean isPom() {
        return extension.equals("pom");
    }

    /** Its place in a Maven repository, as an artifact of {@code version}. */
    public String place(String version) {
        String suffix = classifier.isEmpty() ? "" : "-" + classifier;
        return "dev/nd4jlessons/%1$s/%2$s/%1$s-%2$s%3$s.%4$s".formatted(artifactId, version, suffix, extension);
    }
}
