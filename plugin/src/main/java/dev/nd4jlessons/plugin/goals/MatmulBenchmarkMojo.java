package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Measures how fast a matrix product is on the CPU, and on the GPU where there is one, and checks Task 2.1. */
@Mojo(name = Course.MATMUL_BENCHMARK, aggregator = true, requiresProject = false, threadSafe = true)
public final class MatmulBenchmarkMojo extends AbstractTaskMojo {
    /** The sizes of the square matrices, in a comma list; 10000 is the notebook's, if there is memory for it. */
    @Parameter(property = "lessons.sizes", defaultValue = Defaults.SIZES)
    private @Nullable String sizes;

    /** How often each product is timed, after a warm-up: 1 to 1000. More make the median steadier. */
    @Parameter(property = "lessons.repeats", defaultValue = Defaults.REPEATS)
    private @Nullable String repeats;

    /** Made by Maven. */
    @Inject
    public MatmulBenchmarkMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.sizes", sizes);
        given.put("lessons.repeats", repeats);
    }

    @Override
    void run(Workbench workbench) {
        workbench.run(Course.MATMUL_BENCHMARK);
    }
}
