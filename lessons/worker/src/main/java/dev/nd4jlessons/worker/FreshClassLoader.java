package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Wire;
import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads every class of the course itself, and leaves all others, ND4J above all, to its parent.
 *
 * <p>With the given classes in the same loader as the learner's own there is only one {@code Layer}, a helper class that
 * the learner adds is as new as the rest, and what is visible within a package stays so.
 */
final class FreshClassLoader extends URLClassLoader {
    private static final String COURSE = "dev.nd4jlessons.";

    /** What runs already: this package, and the channel's. The programs beside them use the lessons' classes. */
    private static final String WORKER = FreshClassLoader.class.getPackageName() + ".";

    private static final String CHANNEL = Wire.class.getPackageName() + ".";

    static {
        registerAsParallelCapable();
    }

    FreshClassLoader(URL[] urls, ClassLoader parent) {
        super(urls, parent);
    }

    /** Whether a class of this name is loaded by this loader. */
    static boolean isLoadedAnew(String className) {
        return className.startsWith(COURSE) && !className.startsWith(CHANNEL) && !isOf(WORKER, className);
    }

    /** Whether it is of the very package, and not of one below it. */
    private static boolean isOf(String prefix, String className) {
        return className.startsWith(prefix) && className.indexOf('.', prefix.length()) < 0;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isLoadedAnew(name)) {
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
