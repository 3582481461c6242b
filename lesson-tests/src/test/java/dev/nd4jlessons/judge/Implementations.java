package dev.nd4jlessons.judge;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.junit.ChildFirstClassLoader;
import dev.nd4jlessons.worker.LocalPuppet;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;

/** The implementations that the self-tests check. */
final class Implementations {
    private Implementations() {}

    /** The finished task classes. */
    static Implementation solution() {
        return in(solutionClasses());
    }

    /** The task classes as a learner first meets them. */
    static Implementation asShipped() {
        return in();
    }

    /** The task classes in these folders, an earlier one's first; those that they lack are as they were shipped. */
    static Implementation in(Path... classes) {
        try {
            URL[] urls = new URL[classes.length + 1];
            for (int i = 0; i < classes.length; i++) {
                urls[i] = classes[i].toUri().toURL();
            }
            urls[classes.length] = ShippedTasks.classes().toUri().toURL();
            return new Implementation(
                    new LocalPuppet(new ChildFirstClassLoader(urls, Implementations.class.getClassLoader())));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Where the solution's classes were compiled to. */
    static Path solutionClasses() {
        return Path.of(System.getProperty("lessons.solution.directory"));
    }

    /** Where the solution's sources are. */
    static Path solutionSources() {
        return solutionClasses().resolve("../../src/main/java").normalize();
    }
}
