package dev.nd4jlessons.junit;

import dev.nd4jlessons.judge.learner.Implementation;
import dev.nd4jlessons.worker.LocalPuppet;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The task classes that a test run is about, chosen by system properties.
 *
 * <ul>
 *   <li>{@code lessons.implementation}: a folder or jar whose task classes are used;
 *   <li>{@code lessons.solution} true: those in {@code lessons.solution.directory};
 *   <li>neither: the learner's, on the class path.
 * </ul>
 */
public final class SelectedImplementation {
    private SelectedImplementation() {}

    /** Loads it; an error if the place that a property names does not exist. */
    public static Implementation load() {
        ClassLoader parent = SelectedImplementation.class.getClassLoader();
        String chosen = System.getProperty("lessons.implementation", "");
        if (!chosen.isBlank()) {
            return in("lessons.implementation", chosen, parent);
        }
        if (isSet("lessons.solution")) {
            String folder = System.getProperty("lessons.solution.directory", "");
            return in("lessons.solution.directory", folder, parent);
        }
        return new Implementation(new LocalPuppet(parent));
    }

    /** Whether a property is {@code true}, or given without a value. */
    public static boolean isSet(String property) {
        String value = System.getProperty(property);
        return value != null && (value.isBlank() || Boolean.parseBoolean(value));
    }

    private static Implementation in(String property, String place, ClassLoader parent) {
        Path path = Path.of(place);
        if (place.isBlank() || !Files.exists(path)) {
            throw new IllegalStateException(Words.MESSAGES.get("junit.no-implementation", property, place));
        }
        try {
            return new Implementation(new LocalPuppet(
                    new ChildFirstClassLoader(new URL[] {path.toUri().toURL()}, parent)));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(Words.MESSAGES.get("junit.no-implementation", property, place), e);
        }
    }
}
