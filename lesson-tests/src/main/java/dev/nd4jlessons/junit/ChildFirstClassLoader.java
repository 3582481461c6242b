package dev.nd4jlessons.junit;

import dev.nd4jlessons.course.Course;
import dev.nd4jlessons.course.Task;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prefers its own task classes to those of its parent, so that a folder of task classes takes the place of the learner's.
 *
 * <p>Only task classes: the interfaces that they implement are the parent's even if the folder has them too, since the
 * checker could not call another copy of them. What neither task class nor in the parent is found in the folder.
 */
public final class ChildFirstClassLoader extends URLClassLoader {
    private static final Set<String> TASK_CLASSES =
            Course.load().tasks().stream().map(Task::className).collect(Collectors.toUnmodifiableSet());

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
            if (loaded == null && isTaskClass(name)) {
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

    /** Whether {@code name} is a task's class or one nested in it. */
    static boolean isTaskClass(String name) {
        int nested = name.indexOf('$');
        return TASK_CLASSES.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private @Nullable Class<?> findOwn(String name) {
        try {
            return findClass(name);
        } catch (ClassNotFoundException notHere) {
            return null;
        }
    }
}
