package dev.nd4jlessons.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WireTest {
    private Ends ends;
    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        ends = Ends.open();
        wire = new Wire(ends.one());
    }

    @AfterEach
    void disconnect() throws IOException {
        ends.close();
    }

    @Test
    void framesComeInTheirOrderWhateverTheirSize() throws IOException {
        List<Frame> frames = Frames.all();
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            try {
                Wire other = new Wire(ends.other());
                for (Frame frame : frames) {
                    other.send(frame);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        for (Frame frame : frames) {
            assertThat(Codec.write(wire.receive())).isEqualTo(Codec.write(frame));
        }
        sender.join();
    }

    @Test
    void severalFramesAtOnceAreReadOneByOne() throws IOException {
        ByteBuffer both =
                ByteBuffer.allocate(1000).put(framed(new Frame.Hello("1"))).put(framed(new Frame.Hello("2")));
        say(both.flip());

        assertThat(wire.receive()).isEqualTo(new Frame.Hello("1"));
        assertThat(wire.receive()).isEqualTo(new Frame.Hello("2"));
    }

    @Test
    void bytesThatDribbleMakeAFrame() throws IOException {
        byte[] bytes = framed(new Frame.Callback(3, "forward", Frames.values()));
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            for (byte one : bytes) {
                say(ByteBuffer.wrap(new byte[] {one}));
            }
        });

        assertThat(wire.receive()).isInstanceOf(Frame.Callback.class);
        sender.join();
    }

    @Test
    void anEndIsToldWhereverItComes() throws IOException {
        byte[] bytes = framed(new Frame.Hello("token"));
        for (int length = 0; length < bytes.length; length++) {
            try (Ends these = Ends.open()) {
                these.other().write(ByteBuffer.wrap(bytes, 0, length));
                these.other().close();
                Wire cut = new Wire(these.one());
                assertThatThrownBy(cut::receive).isInstanceOf(EOFException.class);
            }
        }
    }

    @Test
    void lengthsThatNoFrameHasAreRefused() throws IOException {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Wire.LARGEST + 1, Integer.MAX_VALUE}) {
            try (Ends these = Ends.open()) {
                these.other().write(ByteBuffer.allocate(4).putInt(0, length));
                Wire refusing = new Wire(these.one());
                assertThatThrownBy(refusing::receive)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(String.valueOf(length));
            }
        }
    }

    @Test
    void aFrameThatIsOnlyPromisedTakesNoMemory() throws IOException {
        say(ByteBuffer.allocate(14).putInt(0, Wire.LARGEST));
        ends.other().close();

        long before = allocated();
        assertThatThrownBy(wire::receive).isInstanceOf(EOFException.class);
        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void aFrameOfNothingIsRefused() {
        say(ByteBuffer.allocate(4));

        assertThatThrownBy(wire::receive).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLargestFramePasses() throws IOException {
        Value.Reals reals = new Value.Reals(Frames.counted(Wire.LARGEST / 8 - 100));
        CompletableFuture<Void> sender = CompletableFuture.runAsync(() -> {
            try {
                new Wire(ends.other()).send(new Frame.Callback(1, "tell", List.of(reals)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        Frame.Callback frame = (Frame.Callback) wire.receive();
        sender.join();

        assertThat(((Value.Reals) frame.arguments().get(0)).values()).isEqualTo(reals.values());
    }

    @Test
    void ofAFrameThatIsTooLargeNothingIsSent() throws IOException {
        Value.Reals reals = new Value.Reals(new double[Wire.LARGEST / 8]);

        assertThatThrownBy(() -> wire.send(new Frame.Callback(1, "tell", List.of(reals))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
        wire.send(new Frame.Hello("still here"));

        assertThat(new Wire(ends.other()).receive()).isEqualTo(new Frame.Hello("still here"));
    }

    @Test
    void aWireThatIsClosedFromAnotherThreadWaitsNoMore() throws Exception {
        CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return new AssertionError("received " + wire.receive());
            } catch (IOException | RuntimeException e) {
                return e;
            }
        });
        wire.close();

        assertThat(waiting.get()).isInstanceOf(IOException.class);
    }

    private void say(ByteBuffer bytes) {
        try {
            SocketChannel channel = ends.other();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] framed(Frame frame) {
        byte[] bytes = Codec.write(frame);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .array();
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
