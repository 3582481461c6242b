package dev.nd4jlessons.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ReceptionTest {
    private final List<AutoCloseable> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerIsReceivedAndTalkedTo(boolean socket) throws Exception {
        Reception reception = reception(socket);
        CompletableFuture<Wire> received = receive(reception);
        Wire worker = new Wire(caller(reception));
        worker.send(new Frame.Hello(token(reception)));
        Wire judge = received.get();
        opened.add(judge);

        judge.send(new Frame.Open(List.of("/a")));
        assertThat(worker.receive()).isEqualTo(new Frame.Open(List.of("/a")));
        worker.send(new Frame.Answers(List.of()));
        assertThat(judge.receive()).isEqualTo(new Frame.Answers(List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoSaysNothingKeepsNobodyWaiting(boolean socket) throws Exception {
        Reception reception = reception(socket);
        CompletableFuture<Wire> received = receive(reception);
        SocketChannel silent = caller(reception);
        SocketChannel hesitant = caller(reception);
        hesitant.write(ByteBuffer.wrap(new byte[] {0, 0}));

        new Wire(caller(reception)).send(new Frame.Hello(token(reception)));

        opened.add(received.get());
        assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(hesitant.read(ByteBuffer.allocate(1))).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void strangersAreSentAwayAndTheWorkerIsStillReceived(boolean socket) throws Exception {
        Reception reception = reception(socket);
        CompletableFuture<Wire> received = receive(reception);
        assertSentAway(caller(reception), bytes(new Frame.Hello("not the token")));
        assertSentAway(caller(reception), bytes(new Frame.Answers(List.of())));
        assertSentAway(caller(reception), ByteBuffer.allocate(4).putInt(0, Integer.MAX_VALUE));
        assertSentAway(caller(reception), ByteBuffer.allocate(4).putInt(0, -1));
        assertSentAway(
                caller(reception),
                ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".repeat(30).getBytes("UTF-8")));

        new Wire(caller(reception)).send(new Frame.Hello(token(reception)));

        opened.add(received.get());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFirstWordThatDribblesIsHeard(boolean socket) throws Exception {
        Reception reception = reception(socket);
        CompletableFuture<Wire> received = receive(reception);
        SocketChannel worker = caller(reception);
        ByteBuffer bytes = bytes(new Frame.Hello(token(reception)));
        while (bytes.hasRemaining()) {
            worker.write(ByteBuffer.wrap(new byte[] {bytes.get()}));
        }

        opened.add(received.get());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoWorkersOneIsReceived(boolean socket) throws Exception {
        Reception reception = reception(socket);
        List<SocketChannel> both = List.of(caller(reception), caller(reception));
        for (SocketChannel one : both) {
            new Wire(one).send(new Frame.Hello(token(reception)));
        }

        Wire judge = receive(reception).get();
        opened.add(judge);
        judge.send(new Frame.Hello("you"));

        int answered = 0;
        for (SocketChannel one : both) {
            answered += isAnswered(one) ? 1 : 0;
        }
        assertThat(answered).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWorkerThatDoesNotComeIsWaitedForAsLongAsItMay(boolean socket) throws Exception {
        Reception reception = reception(socket);
        int[] asked = {0};

        assertThat(reception.receive(() -> ++asked[0] < 5)).isNull();
        assertThat(asked[0]).isEqualTo(5);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theSocketIsGoneOnceTheWorkerIsThere() throws Exception {
        Reception reception = reception(true);
        Path file = reception.file();
        assertThat(file).exists();
        new Wire(caller(reception)).send(new Frame.Hello(""));

        opened.add(receive(reception).get());

        assertThat(file).doesNotExist();
    }

    @Test
    void everyPortHasATokenOfItsOwn() throws IOException {
        Reception one = reception(false);
        Reception other = reception(false);

        assertThat(token(one)).hasSize(32).isNotEqualTo(token(other));
        assertThat(one.file()).isNull();
    }

    @Test
    void aPathThatIsTooLongOrNotAsciiDoesNotFit() {
        assertThat(Reception.fits(Path.of("/tmp/x"))).isTrue();
        assertThat(Reception.fits(Path.of("/tmp/授業"))).isFalse();
        assertThat(Reception.fits(Path.of("/tmp/" + "x".repeat(90)))).isFalse();
    }

    private Reception reception(boolean socket) throws IOException {
        Reception reception = socket ? Reception.open(shortFolder()) : Reception.atPort();
        opened.add(reception);
        return reception;
    }

    /** JUnit's own may lie deep. */
    private Path shortFolder() throws IOException {
        if (Reception.fits(folder)) {
            return folder;
        }
        Path other = Files.createTempDirectory("r");
        opened.add(() -> Files.deleteIfExists(other));
        return other;
    }

    private CompletableFuture<Wire> receive(Reception reception) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                Wire wire = reception.receive(() -> true);
                if (wire == null) {
                    throw new AssertionError("nobody came");
                }
                return wire;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private SocketChannel caller(Reception reception) throws IOException {
        SocketChannel channel = SocketChannel.open(address(reception));
        opened.add(channel);
        return channel;
    }

    private static SocketAddress address(Reception reception) throws IOException {
        Path file = reception.file();
        return file == null
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(place(reception)[0]))
                : UnixDomainSocketAddress.of(file);
    }

    private static String token(Reception reception) throws IOException {
        return reception.file() == null ? place(reception)[1] : "";
    }

    private static String[] place(Reception reception) throws IOException {
        return reception.place().split(":", 2);
    }

    private static ByteBuffer bytes(Frame frame) {
        byte[] bytes = Codec.write(frame);
        return ByteBuffer.allocate(4 + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .flip();
    }

    private static void assertSentAway(SocketChannel stranger, ByteBuffer saying) throws IOException {
        stranger.write(saying);
        assertThat(isAnswered(stranger)).isFalse();
    }

    /** Whether something comes before the end does; a refusal with bytes left unread may be a reset. */
    private static boolean isAnswered(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) > 0;
        } catch (IOException reset) {
            return false;
        }
    }
}
