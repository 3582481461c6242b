package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
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
        return invoke(found, target, conversion.toObjects(arguments, found.getParameterTypes()));
    }

    /** Calls a static method of {@code type}; throws what it throws. */
    static @Nullable Object ofStatic(Class<?> type, String method, List<Value> arguments, Conversion conversion)
            throws Throwable {
        Method found = find(type, method, arguments, conversion);
        return invoke(found, null, conversion.toObjects(arguments, found.getParameterTypes()));
    }

    /** Makes an object; throws what the constructor throws, or {@link NotUsable}. */
    static Object create(Step.Create create, ClassLoader loader, Conversion conversion) throws Throwable {
        try {
            Class<?> type = loader.loadClass(create.className());
            Constructor<?> constructor = constructor(type, create.arguments(), conversion);
            Object created =
                    constructor.newInstance(conversion.toObjects(create.arguments(), constructor.getParameterTypes()));
            return create.type() == null
                    ? created
                    : loader.loadClass(create.type()).cast(created);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new NotUsable(create.className(), e);
        }
    }

    private static @Nullable Object invoke(Method method, @Nullable Object target, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private static Method find(Class<?> type, String name, List<Value> arguments, Conversion conversion)
            throws NoSuchMethodException {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments, conversion))
                .reduce(Invocation::better)
                .orElseThrow(() -> new NoSuchMethodException(
                        type.getName() + "." + name + " with " + arguments.size() + " arguments"));
    }

    /** As the compiler would choose: the one whose parameters say more, and a bridge only where there is nothing else. */
    private static Method better(Method one, Method other) {
        Class<?>[] types = one.getParameterTypes();
        Class<?>[] others = other.getParameterTypes();
        if (Arrays.equals(types, others)) {
            boolean narrower = one.getReturnType().isAssignableFrom(other.getReturnType());
            return one.isBridge() || (narrower && !other.isBridge()) ? other : one;
        }
        for (int i = 0; i < types.length; i++) {
            if (!others[i].isAssignableFrom(types[i])) {
                return other;
            }
        }
        return one;
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
