package dev.nd4jlessons.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    private static final int PRESENT = 1;
    private static final int ANSWERS =
            Arrays.asList(Frame.class.getPermittedSubclasses()).indexOf(Frame.Answers.class);
    private static final int RETURNED =
            Arrays.asList(Answer.class.getPermittedSubclasses()).indexOf(Answer.Returned.class);
    private static final int MANY =
            Arrays.asList(Value.class.getPermittedSubclasses()).indexOf(Value.Many.class);
    private static final int NOTHING =
            Arrays.asList(Value.class.getPermittedSubclasses()).indexOf(Value.Nothing.class);

    static List<Frame> frames() {
        return Frames.all();
    }

    @ParameterizedTest
    @MethodSource("frames")
    void whatIsWrittenIsRead(Frame frame) {
        byte[] bytes = Codec.write(frame);

        Frame read = Codec.read(ByteBuffer.wrap(bytes));

        Frames.assertEqual(read, frame);
        assertThat(Codec.write(read)).isEqualTo(bytes);
    }

    @Test
    void everyKindOfRecordIsAmongTheFramesHere() {
        Set<Class<?>> seen = new HashSet<>();
        frames().forEach(frame -> collect(frame, seen));

        assertThat(seen)
                .containsAll(kinds(Frame.class))
                .containsAll(kinds(Step.class))
                .containsAll(kinds(Answer.class))
                .containsAll(kinds(Value.class))
                .containsAll(kinds(Callbacks.Reply.class));
    }

    @ParameterizedTest
    @MethodSource("small")
    void aFrameThatEndsEarlyIsRefusedWhereverItEnds(Frame frame) {
        byte[] bytes = Codec.write(frame);

        for (int length = 0; length < bytes.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(bytes, 0, length);
            assertThatThrownBy(() -> Codec.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("small")
    void aFrameWithAWrongByteIsAnotherOneOrNone(Frame frame) {
        byte[] bytes = Codec.write(frame);

        for (int i = 0; i < bytes.length; i++) {
            for (int mask : new int[] {1, 2, 0x80, 0xff}) {
                byte[] flipped = bytes.clone();
                flipped[i] ^= (byte) mask;
                assertRefusedOrRead(flipped);
            }
        }
    }

    @Test
    void randomBytesAreRefusedOrRead() {
        Random random = new Random(42);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = random.nextInt(4) == 0 ? bytes[j] : (byte) random.nextInt(4); // more of it has a meaning
            }
            assertRefusedOrRead(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, 2, 1 << 28, Integer.MAX_VALUE})
    void elementsThatAreNotThereAreNotWaitedForInMemory(int count) {
        for (Value value : List.of(
                new Value.Many(List.of(new Value.Nothing())),
                new Value.Wholes(new long[1]),
                new Value.Reals(new double[1]),
                new Value.Text("x"))) {
            byte[] bytes = Codec.write(new Frame.Answers(List.of(new Answer.Returned(value))));
            byte[] one = ByteBuffer.allocate(4).putInt(1).array();
            int at = lastIndexOf(bytes, one);
            ByteBuffer.wrap(bytes).putInt(at, count);

            long before = allocated();
            assertThatThrownBy(() -> Codec.read(ByteBuffer.wrap(bytes))).isInstanceOf(IllegalArgumentException.class);
            assertThat(allocated() - before).isLessThan(1 << 20);
        }
    }

    @Test
    void aKindThatThereIsNotIsRefused() {
        byte[] bytes = Codec.write(new Frame.Answers(List.of(new Answer.Done())));
        for (int kind : new int[] {-1, 127, Frame.class.getPermittedSubclasses().length}) {
            bytes[1] = (byte) kind;
            assertThatThrownBy(() -> Codec.read(ByteBuffer.wrap(bytes)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A frame has a kind " + kind + " that there is not");
        }
    }

    @Test
    void whatNestsAThousandDeepIsRefused() {
        ByteBuffer bytes = returned(1 << 14);
        for (int i = 0; i < 1000; i++) {
            bytes.put((byte) PRESENT).put((byte) MANY).put((byte) PRESENT).putInt(1);
        }
        bytes.put((byte) PRESENT).put((byte) NOTHING).flip();

        assertThatThrownBy(() -> Codec.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frame nests too deep");
    }

    /** An element of two bytes takes ten times as many in memory. */
    @Test
    void moreElementsThanAnybodyMeansAreRefusedBeforeTheyAreMade() {
        int count = 5_000_000;
        ByteBuffer bytes = returned(16 + 2 * count)
                .put((byte) PRESENT)
                .put((byte) MANY)
                .put((byte) PRESENT)
                .putInt(count);
        while (bytes.hasRemaining()) {
            bytes.put((byte) PRESENT);
        }

        long before = allocated();
        assertThatThrownBy(() -> Codec.read(bytes.flip()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("262144 elements");
        assertThat(allocated() - before).isLessThan(1 << 20);
    }

    @Test
    void twoFramesInOneAreRefused() {
        byte[] one = Codec.write(new Frame.Hello("x"));
        ByteBuffer two = ByteBuffer.allocate(2 * one.length).put(one).put(one).flip();

        assertThatThrownBy(() -> Codec.read(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frame with " + one.length + " bytes too many");
    }

    @Test
    void whatARecordNeedsIsThere() {
        byte[] bytes = Codec.write(new Frame.Answers(List.of(new Answer.Returned(new Value.Text("x")))));
        // Present, kind, present, one element, present, kind, present, kind, and then whether there is a text.
        ByteBuffer none = ByteBuffer.wrap(bytes, 0, 12);
        bytes[11] = 0;

        assertThatThrownBy(() -> Codec.read(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A frame lacks what a Text has");
    }

    @Test
    @SuppressWarnings("NullAway") // what is tried here is what must not be
    void whatLacksAComponentIsNotWritten() {
        assertThatThrownBy(() -> Codec.write(new Frame.Hello(null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A Hello lacks a component");
    }

    @Test
    void readingsAndTensorsThatDoNotFillTheirShapeAreRefused() {
        for (long[] shape : new long[][] {{2, 2}, {-2, -3}, {Long.MAX_VALUE, 2}, {1L << 32, 1L << 32, 6}, {}}) {
            assertThatThrownBy(() -> new Reading(shape, "float", new double[6], null))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Tensor(-2, -3, new double[6])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFrameThatIsTooLargeIsRefusedBeforeItIsSent() {
        double[] half = new double[Wire.LARGEST / 8 / 2];
        Value.Reals reals = new Value.Reals(half);

        assertThatThrownBy(() -> Codec.write(new Frame.Callback(1, "m", List.of(reals, reals))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    /** The beginning of answers with one value that was returned. */
    private static ByteBuffer returned(int size) {
        return ByteBuffer.allocate(size)
                .put((byte) PRESENT)
                .put((byte) ANSWERS)
                .put((byte) PRESENT)
                .putInt(1)
                .put((byte) PRESENT)
                .put((byte) RETURNED);
    }

    private static void assertRefusedOrRead(byte[] bytes) {
        try {
            assertThat(Codec.read(ByteBuffer.wrap(bytes))).isNotNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("frame");
        }
    }

    private static Stream<Frame> small() {
        return frames().stream().filter(frame -> Codec.write(frame).length < 10_000);
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static int lastIndexOf(byte[] bytes, byte[] part) {
        for (int i = bytes.length - part.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }

    private static List<Class<?>> kinds(Class<?> sealed) {
        return Arrays.asList(sealed.getPermittedSubclasses());
    }

    private static void collect(Object value, Set<Class<?>> seen) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, seen));
        } else if (value instanceof Record) {
            seen.add(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(value), seen);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
