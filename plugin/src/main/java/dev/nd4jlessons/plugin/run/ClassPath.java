package dev.nd4jlessons.plugin.run;

import dev.nd4jlessons.plugin.CourseRoot;
import dev.nd4jlessons.plugin.fork.WorkerPaths;
import dev.nd4jlessons.plugin.resolve.ForkArtifact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Where classes come from: the chosen task classes first, so that they win over classes of the same name. */
final class ClassPath {
    private ClassPath() {}

    /** Of a worker that runs the learner's classes, the solution's first if they are chosen. */
    static WorkerPaths toRun(CourseRoot root, boolean solution, List<ForkArtifact> artifacts) {
        List<Path> classes = new ArrayList<>();
        if (solution) {
            classes.add(root.solution().classes());
        }
        classes.add(root.learner().classes());
        return toRun(root, classes, artifacts);
    }

    /** Of a worker that runs {@code classes}, the first ones first. */
    static WorkerPaths toRun(CourseRoot root, List<Path> classes, List<ForkArtifact> artifacts) {
        List<Path> fresh = new ArrayList<>(classes);
        fresh.addAll(
                files(artifacts, artifact -> artifact.isOfCourse() && (!artifact.isLessons() || root.isWorkspace())));
        return new WorkerPaths(files(artifacts, artifact -> !artifact.isLessons()), fresh);
    }

    /** Of a worker that runs somebody else's {@code classes}: given classes come from the course's own jars. */
    static WorkerPaths toRunSubmission(Path classes, List<ForkArtifact> artifacts) {
        List<Path> fresh = new ArrayList<>(List.of(classes));
        fresh.addAll(files(artifacts, ForkArtifact::isOfCourse));
        return new WorkerPaths(files(artifacts, artifact -> !artifact.isLessons()), fresh);
    }

    /** To compile somebody else's sources: what they may use. */
    static List<Path> toCompileSubmission(List<ForkArtifact> artifacts) {
        return files(artifacts, artifact -> !artifact.isOfCourse() || artifact.isData() || artifact.isLessons());
    }

    /** To compile the learner's sources: what they use, and not what checks them. */
    static List<Path> toCompileLearner(CourseRoot root, List<ForkArtifact> artifacts) {
        return files(
                artifacts,
                artifact ->
                        !artifact.isOfCourse() || artifact.isData() || (artifact.isLessons() && root.isWorkspace()));
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
