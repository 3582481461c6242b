package redteam;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Finds what lies behind an object whose calls the judge answers, down to the worker's end of the channel. */
public final class Reach {
    private static final String CHANNEL = "dev.nd4jlessons.channel.";
    public final Object puppet;
    public final int part;
    public final Object wire;

    public Reach(Object object) throws ReflectiveOperationException {
        Object calls = field(Proxy.getInvocationHandler(object), "calls");
        puppet = field(calls, "arg$1");
        part = (Integer) field(calls, "arg$2");
        wire = field(field(puppet, "callbacks"), "wire");
    }

    public static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }

    public static void set(Object of, String name, Object value) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        field.set(of, value);
    }

    /** Writes bytes that are no frame, or half of one. */
    public void write(byte... bytes) throws Exception {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        while (out.hasRemaining()) {
            ((SocketChannel) field(wire, "channel")).write(out);
        }
    }

    /** Throws away from now on what the judge says, so that it never has to wait. */
    public void drain() {
        Thread reader = new Thread(() -> {
            try {
                SocketChannel channel = (SocketChannel) field(wire, "channel");
                ByteBuffer thrownAway = ByteBuffer.allocate(1 << 16);
                while (channel.read(thrownAway.clear()) >= 0) {
                    Thread.onSpinWait();
                }
            } catch (Exception ended) {
                return;
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    /** A record of the channel's. */
    public static Object make(String name, Object... values) throws ReflectiveOperationException {
        for (Constructor<?> constructor : Class.forName(CHANNEL + name).getDeclaredConstructors()) {
            if (constructor.getParameterCount() == values.length) {
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            }
        }
        throw new NoSuchMethodException(name);
    }

    /** Sends a frame as the worker would. */
    public void send(Object frame) throws ReflectiveOperationException {
        Method send = wire.getClass().getMethod("send", Class.forName(CHANNEL + "Frame"));
        send.invoke(wire, frame);
    }

    /** Asks the judge in the place of an object of its own, as the worker does; what it replies. */
    public Object call(int other, String method, Object... arguments) throws ReflectiveOperationException {
        Object service = field(puppet, "callbacks");
        Method call = service.getClass().getMethod("call", int.class, String.class, List.class);
        call.setAccessible(true);
        return call.invoke(service, other, method, List.of(arguments));
    }

    /** A frame with these answers. */
    public static Object answers(Object... answers) throws ReflectiveOperationException {
        return make("Frame$Answers", List.of(answers));
    }
}
