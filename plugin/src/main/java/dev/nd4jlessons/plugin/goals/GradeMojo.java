package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Grades every task of the course: checks, training, points, with the graded tests beside them. */
@Mojo(
        name = Course.GRADE,
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        requiresProject = false,
        threadSafe = true)
public final class GradeMojo extends AbstractTrainingMojo {
    /**
     * The folder for the files that Gradescope ({@code results.json}) and Classroom 50 ({@code result.json}) read; a
     * relative one counts from the course root. By default {@code results/graders} in the report's folder.
     */
    @Parameter(property = "lessons.gradeDirectory")
    private @Nullable String gradeDirectory;

    /**
     * What somebody else handed in, to be graded instead of the code here: a folder, an archive (zip, tar.gz, jar) or a
     * Java file. Its task classes count, wherever they lie in it, and helper classes of their own; everything else in it is
     * left aside.
     */
    @Parameter(property = "lessons.submission")
    private @Nullable String submission;

    /** Maven's own way to skip the running of tests; grading is one. */
    @Parameter(property = "skipTests", defaultValue = Defaults.FLAG)
    private @Nullable String skipTests;

    /** Maven's own way to skip all that has to do with tests; grading has. */
    @Parameter(property = "maven.test.skip", defaultValue = Defaults.FLAG)
    private @Nullable String mavenTestSkip;

    /** Made by Maven. */
    @Inject
    public GradeMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.gradeDirectory", gradeDirectory);
        given.put("lessons.submission", submission);
        given.put("skipTests", skipTests);
        given.put("maven.test.skip", mavenTestSkip);
    }

    @Override
    Map<String, String> skips() {
        Map<String, String> skips = new LinkedHashMap<>(super.skips());
        skips.put("skipTests", "skip.tests");
        skips.put("maven.test.skip", "skip.maven-test");
        return skips;
    }

    @Override
    void run(Workbench workbench) {
        workbench.grade();
    }
}
