package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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
        path.addAll(files(artifacts, artifact -> !artifact.isLessons() || root.isWorkspace()));
        return path;
    }

    /** For a JVM that stays: what is loaded once, and so nothing that learners edit. */
    static List<Path> toStay(List<ForkArtifact> artifacts) {
        return files(artifacts, artifact -> !artifact.isLessons());
    }

    /** For a JVM that stays: what is loaded anew for every request, the learner's {@code classes} first. */
    static List<Path> toReload(CourseRoot root, Path classes, List<ForkArtifact> artifacts) {
        List<Path> path = new ArrayList<>(List.of(classes));
        path.addAll(
                files(artifacts, artifact -> artifact.isOfCourse() && (!artifact.isLessons() || root.isWorkspace())));
        return path;
    }

    /** To compile the learner's sources: what they use, and not what checks them. */
    static List<Path> toCompileLearner(CourseRoot root, List<ForkArtifact> artifacts) {
        return files(artifacts, artifact -> !artifact.isOfCourse() || (artifact.isLessons() && root.isWorkspace()));
    }

    /** To compile the solution: that, and every type of the lessons that is no task. */
    static List<Path> toCompileSolution(CourseRoot root, List<ForkArtifact> artifacts) {
        List<Path> path = new ArrayList<>(List.of(root.learner().classes()));
        path.addAll(toCompileLearner(root, artifacts));
        return path;
    }

    private static List<Path> files(List<ForkArtifact> artifacts, Predicate<ForkArtifact> wanted) {
        return artifacts.stream().filter(wanted).map(ForkArtifact::file).toList();
    }
}
