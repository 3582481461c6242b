package dev.nd4jlessons.junit;

import dev.nd4jlessons.judge.trial.Problems;
import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * Prefers its own task classes to those of its parent, so that a folder of task classes takes the place of the learner's.
 *
 * <p>Only task classes: the interfaces that they implement are the parent's even if the folder has them too, since the
 * judge could not call another copy of them. What neither task class nor in the parent is found in the folder.
 */
public final class ChildFirstClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** Finds task classes in {@code urls} first, then in {@code parent}; all others the other way round. */
    public ChildFirstClassLoader(URL[] urls, ClassLoader parent) {
        super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && Problems.isTaskClass(name)) {
                loaded = findOwn(name);
            }
            if (loaded == null) {
                loaded = super.loadClass(name, false);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private @Nullable Class<?> findOwn(String name) {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notHere) {
            return null;
        }
    }
}
