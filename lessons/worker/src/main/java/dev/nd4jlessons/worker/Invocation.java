package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds methods and constructors by what they are called and given, and calls them. */
final class Invocation {
    private Invocation() {}

    /** Calls a public method of {@code target}; throws what it throws. */
    static @Nullable Object of(Object target, String method, List<Value> arguments, Conversion conversion)
            throws Throwable {
        Method found = find(target.getClass(), method, arguments, conversion);
        found.trySetAccessible(); // of a class that is not public, an interface's method may be
        return invoke(() -> found.invoke(target, conversion.toObjects(arguments, found.getParameterTypes())));
    }

    /** Calls a static method of {@code type}; throws what it throws. */
    static @Nullable Object ofStatic(Class<?> type, String method, List<Value> arguments, Conversion conversion)
            throws Throwable {
        Method found = find(type, method, arguments, conversion);
        return invoke(() -> found.invoke(null, conversion.toObjects(arguments, found.getParameterTypes())));
    }

    /** Makes an object; throws what the constructor throws, or {@link NotUsable}. */
    static Object create(Step.Create create, ClassLoader loader, Conversion conversion) throws Throwable {
        Object created;
        try {
            Class<?> type = loader.loadClass(create.className());
            Constructor<?> constructor = constructor(type, create.arguments(), conversion);
            Object[] arguments = conversion.toObjects(create.arguments(), constructor.getParameterTypes());
            created = Objects.requireNonNull(invoke(() -> constructor.newInstance(arguments)));
            if (create.type() != null) {
                loader.loadClass(create.type()).cast(created);
            }
        } catch (ReflectiveOperationException | ClassCastException e) {
            if (comesFromLearner(e)) {
                throw e;
            }
            throw new NotUsable(create.className(), e);
        }
        return created;
    }

    /** A constructor of learner's may throw such an exception as well: then it is on top of its stack. */
    private static boolean comesFromLearner(Exception thrown) {
        return thrown instanceof ClassCastException
                && thrown.getStackTrace().length > 0
                && !thrown.getStackTrace()[0].getClassName().equals(Class.class.getName());
    }

    private interface Reflective {
        @Nullable
        Object run() throws ReflectiveOperationException;
    }

    private static @Nullable Object invoke(Reflective call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Method find(Class<?> type, String name, List<Value> arguments, Conversion conversion)
            throws NoSuchMethodException {
        Method found = null;
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && !method.isBridge() && takes(method, arguments, conversion)) {
                found = method;
            }
        }
        if (found == null) {
            throw new NoSuchMethodException(type.getName() + "." + name + " with " + arguments.size() + " arguments");
        }
        return found;
    }

    private static Constructor<?> constructor(Class<?> type, List<Value> arguments, Conversion conversion)
            throws NoSuchMethodException {
        for (Constructor<?> constructor : type.getConstructors()) {
            if (takes(constructor, arguments, conversion)) {
                return constructor;
            }
        }
        throw new NoSuchMethodException(type.getName() + " has no public constructor with the " + arguments.size()
                + " parameters of the lesson");
    }

    private static boolean takes(Executable executable, List<Value> arguments, Conversion conversion) {
        Class<?>[] types = executable.getParameterTypes();
        if (types.length != arguments.size()) {
            return false;
        }
        for (int i = 0; i < types.length; i++) {
            if (!conversion.fits(arguments.get(i), types[i])) {
                return false;
            }
        }
        return true;
    }
}
