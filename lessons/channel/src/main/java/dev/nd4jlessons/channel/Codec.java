package dev.nd4jlessons.channel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames as bytes and reads them.
 *
 * <p>What is read is fixed by the declared types of the records, never by what the bytes say, and no size is believed
 * before as many bytes are there: a stranger at the other end can say wrong things, and nothing else.
 */
final class Codec {
    /** Deeper than this nothing nests that anybody means. */
    static final int DEEPEST = 40;

    /** More elements than these, in all of its lists together, no frame has: each takes more memory than bytes. */
    static final int MOST_ELEMENTS = 1 << 18;

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private Codec() {}

    /** How a record is taken apart and put together. */
    private record Shape(
            MethodHandle constructor, List<MethodHandle> accessors, List<Type> types, List<Boolean> nullable) {}

    /** The bytes of {@code frame}; an IllegalArgumentException if nobody would take them. */
    static byte[] write(Frame frame) {
        Output out = new Output();
        write(frame, Frame.class, out);
        return out.bytes();
    }

    /** A frame; an IllegalArgumentException if {@code bytes} are none, or more than one. */
    static Frame read(ByteBuffer bytes) {
        try {
            Frame frame = (Frame) read(Frame.class, new Input(bytes), 0);
            if (frame == null || bytes.hasRemaining()) {
                throw new IllegalArgumentException("A frame with " + bytes.remaining() + " bytes too many");
            }
            return frame;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("A frame ends early", e);
        }
    }

    private static void write(@Nullable Object value, Type type, Output out) {
        if (type == int.class) {
            out.put(4).putInt((Integer) present(value));
        } else if (type == long.class) {
            out.put(8).putLong((Long) present(value));
        } else if (type == double.class) {
            out.put(8).putDouble((Double) present(value));
        } else if (type == boolean.class) {
            out.put(1).put((byte) ((Boolean) present(value) ? 1 : 0));
        } else if (value == null) {
            out.put(1).put((byte) 0);
        } else {
            out.put(1).put((byte) 1);
            writePresent(value, type, out);
        }
    }

    private static void writePresent(Object value, Type type, Output out) {
        if (value instanceof Integer number) {
            out.put(4).putInt(number);
        } else if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.put(4L + bytes.length).putInt(bytes.length).put(bytes);
        } else if (value instanceof double[] values) {
            ByteBuffer to = out.put(4 + 8L * values.length).putInt(values.length);
            to.asDoubleBuffer().put(values);
            to.position(to.position() + 8 * values.length);
        } else if (value instanceof long[] values) {
            ByteBuffer to = out.put(4 + 8L * values.length).putInt(values.length);
            to.asLongBuffer().put(values);
            to.position(to.position() + 8 * values.length);
        } else if (value instanceof List<?> list) {
            out.put(4).putInt(list.size());
            list.forEach(element -> write(element, elementType(type), out));
        } else if (value instanceof Enum<?> constant) {
            List<?> constants = Arrays.asList(constant.getDeclaringClass().getEnumConstants());
            out.put(1).put((byte) constants.indexOf(constant));
        } else {
            writeRecord(value, (Class<?>) type, out);
        }
    }

    private static void writeRecord(Object value, Class<?> declared, Output out) {
        if (declared.isSealed()) {
            out.put(1)
                    .put((byte) Arrays.asList(declared.getPermittedSubclasses()).indexOf(value.getClass()));
        }
        Shape shape = shape(value.getClass());
        for (int i = 0; i < shape.types.size(); i++) {
            Object component = get(shape.accessors.get(i), value);
            if (component == null && !shape.nullable.get(i)) {
                throw new IllegalArgumentException("A " + value.getClass().getSimpleName() + " lacks a component");
            }
            write(component, shape.types.get(i), out);
        }
    }

    private static @Nullable Object read(Type type, Input in, int depth) {
        if (type == int.class) {
            return in.bytes.getInt();
        } else if (type == long.class) {
            return in.bytes.getLong();
        } else if (type == double.class) {
            return in.bytes.getDouble();
        } else if (type == boolean.class) {
            return in.bytes.get() != 0;
        }
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("A frame nests too deep");
        }
        return in.bytes.get() == 0 ? null : readPresent(type, in, depth + 1);
    }

    private static Object readPresent(Type type, Input in, int depth) {
        if (type == Integer.class) {
            return in.bytes.getInt();
        } else if (type == String.class) {
            byte[] bytes = new byte[count(in, 1)];
            in.bytes.get(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } else if (type == double[].class) {
            double[] values = new double[count(in, 8)];
            in.bytes.asDoubleBuffer().get(values);
            in.bytes.position(in.bytes.position() + 8 * values.length);
            return values;
        } else if (type == long[].class) {
            long[] values = new long[count(in, 8)];
            in.bytes.asLongBuffer().get(values);
            in.bytes.position(in.bytes.position() + 8 * values.length);
            return values;
        } else if (type instanceof ParameterizedType) {
            return readList(elementType(type), in, depth);
        }
        Class<?> declared = (Class<?>) type;
        return declared.isEnum() ? pick(declared.getEnumConstants(), in) : readRecord(declared, in, depth);
    }

    private static List<Object> readList(Type element, Input in, int depth) {
        int size = count(in, 1);
        in.elements += size;
        if (in.elements > MOST_ELEMENTS) {
            throw new IllegalArgumentException("A frame has more than " + MOST_ELEMENTS + " elements");
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object read = read(element, in, depth);
            if (read == null) {
                throw new IllegalArgumentException("A list in a frame lacks an element");
            }
            list.add(read);
        }
        return List.copyOf(list);
    }

    private static Object readRecord(Class<?> declared, Input in, int depth) {
        Class<?> chosen = declared.isSealed() ? pick(declared.getPermittedSubclasses(), in) : declared;
        if (chosen.isSealed()) {
            return readRecord(chosen, in, depth);
        }
        Shape shape = shape(chosen);
        Object[] components = new Object[shape.types.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = read(shape.types.get(i), in, depth);
            if (components[i] == null && !shape.nullable.get(i)) {
                throw new IllegalArgumentException("A frame lacks what a " + chosen.getSimpleName() + " has");
            }
        }
        return construct(shape.constructor, components);
    }

    /** How many elements of at least {@code size} bytes follow. */
    private static int count(Input in, int size) {
        int count = in.bytes.getInt();
        if (count < 0 || (long) count * size > in.bytes.remaining()) {
            throw new IllegalArgumentException("A frame says that " + count + " elements follow, and they do not");
        }
        return count;
    }

    private static <T> T pick(T[] choices, Input in) {
        int index = in.bytes.get();
        if (index < 0 || index >= choices.length) {
            throw new IllegalArgumentException("A frame has a kind " + index + " that there is not");
        }
        return choices[index];
    }

    private static Type elementType(Type list) {
        return ((ParameterizedType) list).getActualTypeArguments()[0];
    }

    private static Shape shape(Class<?> type) {
        return SHAPES.computeIfAbsent(type, Codec::inspect);
    }

    private static Shape inspect(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            List<MethodHandle> accessors = new ArrayList<>();
            List<Type> types = new ArrayList<>();
            List<Boolean> nullable = new ArrayList<>();
            RecordComponent[] components = type.getRecordComponents();
            for (RecordComponent component : components) {
                accessors.add(lookup.unreflect(component.getAccessor())
                        .asType(MethodType.methodType(Object.class, Object.class)));
                types.add(component.getGenericType());
                nullable.add(component.getAnnotatedType().isAnnotationPresent(Nullable.class));
            }
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, parameters))
                    .asSpreader(Object[].class, parameters.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Shape(constructor, accessors, types, nullable);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " is no record of this package", e);
        }
    }

    private static @Nullable Object get(MethodHandle accessor, Object of) {
        try {
            return accessor.invokeExact(of);
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Components that a record refuses, null among them, are as bad as bytes that are none. */
    private static Object construct(MethodHandle constructor, @Nullable Object[] components) {
        try {
            return constructor.invokeExact(components);
        } catch (Throwable refused) {
            throw new IllegalArgumentException("A frame holds what no record takes", refused);
        }
    }

    private static Object present(@Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("A number is missing");
        }
        return value;
    }

    /** Bytes, and how many elements have been read from them. */
    private static final class Input {
        private final ByteBuffer bytes;
        private int elements;

        Input(ByteBuffer bytes) {
            this.bytes = bytes;
        }
    }

    /** Bytes that grow. */
    private static final class Output {
        private ByteBuffer buffer = ByteBuffer.allocate(256);

        /** Where the next {@code size} bytes go. */
        ByteBuffer put(long size) {
            long needed = buffer.position() + size;
            if (needed > Wire.LARGEST) {
                throw new IllegalArgumentException(
                        "A frame of " + needed + " bytes and more is too large; " + Wire.LARGEST + " are allowed");
            }
            if (needed > buffer.capacity()) {
                long larger = Math.max(2L * buffer.capacity(), needed);
                buffer = ByteBuffer.allocate((int) Math.min(larger, Wire.LARGEST))
                        .put(buffer.flip());
            }
            return buffer;
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
