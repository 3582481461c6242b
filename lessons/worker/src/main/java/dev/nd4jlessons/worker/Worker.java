package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Frame;
import dev.nd4jlessons.channel.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A JVM that does what the judge says, until the judge is gone.
 *
 * <p>It calls the judge, who waits at the socket that the last argument names: a path, or {@code PORT:TOKEN} on the
 * loopback where a platform has no such sockets. With {@code warm} before it, it loads ND4J before anybody asks. Standard output and error belong to learner's code and to native
 * libraries.
 */
public final class Worker {
    /** The class that a worker starts with. */
    public static final String MAIN_CLASS = "dev.nd4jlessons.worker.Worker";

    /** The exit code that says that this program broke off, and not learner's code that called for the end. */
    static final int BROKE_OFF = 88;

    private Worker() {}

    /** Connects, serves, and ends the JVM, whatever threads learner's code has left. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    public static void main(String[] args) {
        int status = BROKE_OFF;
        try {
            LifeLine.hold(System.in);
            MemoryWatch.start();
            serve(args[args.length - 1], args.length > 1);
            status = 0;
        } catch (Throwable thrown) {
            // The judge is gone, or never was there: the standard streams are all that is left.
            thrown.printStackTrace();
        } finally {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void serve(String place, boolean warm) throws IOException {
        int colon = place.indexOf(':');
        boolean loopback = colon > 0 && place.substring(0, colon).matches("\\d+");
        String token = loopback ? place.substring(colon + 1) : "";
        try (Wire wire =
                new Wire(SocketChannel.open(loopback ? port(place, colon) : UnixDomainSocketAddress.of(place)))) {
            wire.send(new Frame.Hello(token));
            if (warm) {
                Nd4j.getBackend();
            }
            new Service(wire, Worker.class.getClassLoader()).run();
        }
    }

    private static SocketAddress port(String place, int colon) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(place.substring(0, colon)));
    }
}
