package dev.nd4jlessons.fork;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads every class of the course itself, and leaves all others, ND4J above all, to its parent.
 *
 * <p>With the checks and the given classes in the same loader as the learner's own there is only one {@code Layer}, a
 * helper class that the learner adds is as new as the rest, and what is visible within a package stays so.
 */
final class FreshClassLoader extends URLClassLoader {
    private static final String COURSE = "dev.nd4jlessons.";

    static {
        registerAsParallelCapable();
    }

    FreshClassLoader(URL[] urls, ClassLoader parent) {
        super(urls, parent);
    }

    /** Whether a class of this name is loaded anew for every request. */
    static boolean isOfTheCourse(String className) {
        return className.startsWith(COURSE);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOfTheCourse(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                loaded = findClass(name);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }
}
