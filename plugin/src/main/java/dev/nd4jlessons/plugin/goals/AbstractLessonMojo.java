package dev.nd4jlessons.plugin.goals;

import dev.nd4jlessons.plugin.settings.Defaults;
import java.util.Map;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that runs a lesson in a JVM of its own, and reports it. */
abstract class AbstractLessonMojo extends AbstractCourseMojo {
    /**
     * What ND4J runs on: {@code cpu}, {@code cuda}, both in a comma list, or {@code auto} for a GPU where there is one
     * that ND4J can use. With several, the lesson runs on each, and the last is the main result.
     */
    @Parameter(property = "lessons.backend", defaultValue = Defaults.BACKEND)
    private @Nullable String backend;

    /**
     * Where random numbers start: a whole number. The same seed gives the same figures on the same backend. By default 42;
     * a grading draws one that nobody knows beforehand, and prints it.
     */
    @Parameter(property = "lessons.seed")
    private @Nullable String seed;

    /**
     * How far the code that runs is kept apart from this machine: {@code none}, {@code auto} for the best that there is, or
     * {@code required} to refuse anything less than a sandbox. By default {@code none} for your own code, {@code auto} for
     * somebody else's.
     */
    @Parameter(property = "lessons.isolation")
    private @Nullable String isolation;

    /** How long the lesson may run, in seconds, at least 1. Raise it for a long training or a slow machine. */
    @Parameter(property = "lessons.timeout", defaultValue = Defaults.TIMEOUT)
    private @Nullable String timeout;

    /**
     * The folder of the report; a relative one counts from the course root. By default {@code site/target/site/lessons}
     * where there is a folder {@code site}, else {@code target/site/lessons}.
     */
    @Parameter(property = "lessons.reportDirectory")
    private @Nullable String reportDirectory;

    /**
     * Whether the lesson's page is opened in a browser: {@code true} or {@code false}. While a network is trained, the
     * page follows it. The environment variable {@code BROWSER} names a browser other than the usual one.
     */
    @Parameter(property = "lessons.open", defaultValue = Defaults.FLAG)
    private @Nullable String open;

    AbstractLessonMojo(RepositorySystem repositorySystem) {
        super(repositorySystem);
    }

    @Override
    void addParameters(Map<String, @Nullable String> given) {
        super.addParameters(given);
        given.put("lessons.backend", backend);
        given.put("lessons.seed", seed);
        given.put("lessons.isolation", isolation);
        given.put("lessons.timeout", timeout);
        given.put("lessons.reportDirectory", reportDirectory);
        given.put("lessons.open", open);
    }
}
