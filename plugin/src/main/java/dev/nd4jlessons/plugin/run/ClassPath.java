package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The class path of a fork: the chosen task classes first, so that they win over classes of the same name. */
final class ClassPath {
    private ClassPath() {}

    /** To run {@code lesson} code: the solution's classes if it is chosen, the learner's, then the jars. */
    static List<Path> toRun(CourseRoot root, boolean solution, List<ForkArtifact> artifacts) {
        List<Path> path = new ArrayList<>();
        if (solution) {
            path.add(root.solution().classes());
        }
        path.add(root.learner().classes());
        artifacts.stream()
                .filter(artifact -> !artifact.isLessons())
                .map(ForkArtifact::file)
                .forEach(path::add);
        return path;
    }

    /** To compile the learner's sources: what they use, and not what checks them. */
    static List<Path> toCompileLearner(List<ForkArtifact> artifacts) {
        return artifacts.stream()
                .filter(artifact -> !artifact.isOfCourse())
                .map(ForkArtifact::file)
                .toList();
    }

    /** To compile the solution: that, and every type of the lessons that is no task. */
    static List<Path> toCompileSolution(CourseRoot root, List<ForkArtifact> artifacts) {
        List<Path> path = new ArrayList<>(List.of(root.learner().classes()));
        path.addAll(toCompileLearner(artifacts));
        return path;
    }
}
