package dev.nd4jlessons.plugin.resolve;

import java.nio.file.Path;

/** A resolved jar, or a folder of classes of the running build. */
public record ForkArtifact(String groupId, String artifactId, Path file) {
    /** Whether it is the module that learners edit: its folder of classes takes the place of its jar. */
    public boolean isLessons() {
        return isOfCourse() && artifactId.equals("lessons");
    }

    /** Whether it is a module of this project. */
    public boolean isOfCourse() {
        return groupId.equals("dev.nd4jlessons");
    }

    /** Whether it is what the lessons' own classes stand on: the digits, and how they are split. */
    public boolean isData() {
        return isOfCourse() && artifactId.equals("lessons-data");
    }
}
