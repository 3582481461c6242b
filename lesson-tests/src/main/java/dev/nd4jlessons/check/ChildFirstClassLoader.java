package dev.nd4jlessons.check;

import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** Prefers its own classes to those of its parent, so that a folder of task classes takes the place of the learner's. */
public final class ChildFirstClassLoader extends URLClassLoader {
    /** Finds classes in {@code urls} first, then in {@code parent}. */
    public ChildFirstClassLoader(URL[] urls, ClassLoader parent) {
        super(urls, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && name.startsWith("dev.nd4jlessons.")) {
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
