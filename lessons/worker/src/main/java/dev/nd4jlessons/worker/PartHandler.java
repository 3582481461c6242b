package dev.nd4jlessons.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Stands behind an object whose calls the judge answers; what every object can, it can by itself. */
record PartHandler(String name, Calls calls) implements InvocationHandler {
    /** Answers a call. */
    interface Calls {
        @Nullable
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() != Object.class) {
            return calls.call(method, given);
        }
        return switch (method.getName()) {
            case "equals" -> proxy == given[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> name;
        };
    }
}
