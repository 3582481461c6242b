package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Turns values into Java's objects and back. */
final class Conversion {
    /** More elements of a list, and of those within it, are not told. */
    private static final int MOST = 10_000;

    /** Lists within lists deeper than this are objects like any other: one may hold itself. */
    private static final int DEEPEST = 4;

    private static final int LONGEST = 100_000;

    private final ObjectTable objects;

    Conversion(ObjectTable objects) {
        this.objects = objects;
    }

    List<Value> toValues(Object[] arguments) {
        return Arrays.stream(arguments).map(this::toValue).toList();
    }

    /** What the judge learns of {@code object}. */
    Value toValue(@Nullable Object object) {
        return toValue(object, 0, new AtomicInteger());
    }

    private Value toValue(@Nullable Object object, int depth, AtomicInteger elements) {
        if (object == null) {
            return new Value.Nothing();
        } else if (object instanceof Boolean truth) {
            return new Value.Truth(truth);
        } else if (object instanceof Double || object instanceof Float) {
            return new Value.Real(((Number) object).doubleValue());
        } else if (object instanceof Number number
                && object.getClass().getName().startsWith("java.lang.")) {
            return new Value.Whole(number.longValue());
        } else if (object instanceof String text) {
            return new Value.Text(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        } else if (object instanceof Enum<?> constant) {
            return new Value.Text(constant.name());
        } else if (object instanceof double[] values && values.length <= Reading.MOST_ELEMENTS) {
            return new Value.Reals(values.clone());
        } else if (object instanceof int[] values && values.length <= Reading.MOST_ELEMENTS) {
            return new Value.Wholes(Arrays.stream(values).asLongStream().toArray());
        } else if (object instanceof long[] values && values.length <= Reading.MOST_ELEMENTS) {
            return new Value.Wholes(values.clone());
        } else if (object instanceof List<?> list && depth < DEEPEST) {
            return new Value.Many(list.stream()
                    .takeWhile(element -> elements.incrementAndGet() <= MOST)
                    .map(element -> toValue(element, depth + 1, elements))
                    .toList());
        }
        return new Value.Ref(objects.idOf(object), object instanceof INDArray array ? NdArrays.read(array) : null);
    }

    @Nullable
    Object[] toObjects(List<Value> values, Class<?>[] types) {
        Object[] all = new Object[types.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = toObject(values.get(i), types[i]);
        }
        return all;
    }

    /** Whether {@code value} can be given where {@code type} is asked for. */
    boolean fits(Value value, Class<?> type) {
        if (value instanceof Value.Nothing) {
            return !type.isPrimitive();
        } else if (value instanceof Value.Truth) {
            return type == boolean.class || type == Boolean.class;
        } else if (value instanceof Value.Whole) {
            return type == int.class || type == long.class || type == Integer.class || type == Long.class;
        } else if (value instanceof Value.Real) {
            return type == double.class || type == float.class || type == Double.class;
        } else if (value instanceof Value.Text) {
            return type == String.class || type.isEnum();
        } else if (value instanceof Value.Wholes) {
            return type == int[].class || type == long[].class;
        } else if (value instanceof Value.Reals) {
            return type == double[].class;
        } else if (value instanceof Value.Many) {
            return type.isAssignableFrom(List.class);
        }
        Object object = objects.get(((Value.Ref) value).id());
        return object == null ? !type.isPrimitive() : type.isInstance(object);
    }

    /** {@code value} as an object of {@code type}. */
    @Nullable
    Object toObject(Value value, Class<?> type) {
        if (value instanceof Value.Truth truth) {
            return truth.value();
        } else if (value instanceof Value.Whole whole) {
            boolean large = type == long.class || type == Long.class;
            if (large) {
                return whole.value();
            }
            return Math.toIntExact(whole.value());
        } else if (value instanceof Value.Real real) {
            if (type == float.class) {
                return (float) real.value();
            }
            return real.value();
        } else if (value instanceof Value.Text text) {
            return type.isEnum() ? constant(type, text.value()) : text.value();
        } else if (value instanceof Value.Wholes wholes) {
            return type == long[].class
                    ? wholes.values()
                    : Arrays.stream(wholes.values()).mapToInt(Math::toIntExact).toArray();
        } else if (value instanceof Value.Reals reals) {
            return reals.values();
        } else if (value instanceof Value.Many many) {
            List<@Nullable Object> list = new ArrayList<>();
            many.values().forEach(element -> list.add(toObject(element, Object.class)));
            return list;
        }
        return value instanceof Value.Ref ref ? objects.get(ref.id()) : null;
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getName() + " has no " + name));
    }
}
