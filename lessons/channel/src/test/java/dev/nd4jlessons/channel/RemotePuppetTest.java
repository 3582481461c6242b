package dev.nd4jlessons.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The other end is played by the test. */
@Timeout(60)
class RemotePuppetTest {
    private static final List<Step> TWO = List.of(new Step.Call(2, 1, "forward", List.of()), new Step.Read(1));
    private static final Answer RETURNED = new Answer.Returned(new Value.Real(1));
    private static final Answer FOUND = new Answer.Found(null);
    private static final Answer DONE = new Answer.Done();
    private static final Answer THREW = new Answer.Threw(Frames.thrown(0));

    private Ends ends;
    private RemotePuppet puppet;
    private Wire worker;

    @BeforeEach
    void connect() throws IOException {
        ends = Ends.open();
        puppet = new RemotePuppet(new Wire(ends.one()));
        worker = new Wire(ends.other());
    }

    @AfterEach
    void disconnect() throws IOException {
        ends.close();
    }

    static List<List<Answer>> right() {
        return List.of(List.of(RETURNED, FOUND), List.of(RETURNED, THREW), List.of(THREW));
    }

    static List<List<Answer>> wrong() {
        return List.of(
                List.of(),
                List.of(RETURNED),
                List.of(RETURNED, FOUND, DONE),
                List.of(RETURNED, FOUND, THREW),
                List.of(FOUND, RETURNED),
                List.of(DONE, FOUND),
                List.of(RETURNED, DONE),
                List.of(RETURNED, RETURNED),
                List.of(THREW, FOUND),
                List.of(THREW, THREW));
    }

    @ParameterizedTest
    @MethodSource("right")
    void answersThatFitTheirStepsAreTaken(List<Answer> answers) throws IOException {
        worker.send(new Frame.Answers(answers));

        Frames.assertEqual(puppet.run(TWO, Callbacks.none()), answers);
        assertThat(worker.receive()).isEqualTo(new Frame.Run(TWO));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void answersThatNoWorkerGivesAreNotTaken(List<Answer> answers) throws IOException {
        worker.send(new Frame.Answers(answers));

        assertThat(gone().isGarbled()).isTrue();
    }

    @Test
    void everyStepHasItsKindOfAnswer() throws IOException {
        List<Step> steps = List.of(
                new Step.Place(1, 1, Layout.ROWS, ElementType.DOUBLE, new Tensor(0, 0, new double[0])),
                new Step.Create(2, "A", null, List.of()),
                new Step.Part(3, "A"),
                new Step.Assign(1, new Tensor(0, 0, new double[0])),
                new Step.Disturb(1),
                new Step.ForgetAllBut(List.of()),
                new Step.CallStatic(4, "A", "m", List.of()),
                new Step.Element(5, 4, 0));
        worker.send(new Frame.Answers(List.of(DONE, DONE, DONE, DONE, DONE, DONE, RETURNED, RETURNED)));

        assertThat(puppet.run(steps, Callbacks.none())).hasSize(8);
    }

    @Test
    void framesThatAWorkerDoesNotSendAreNotTaken() throws IOException {
        for (Frame frame : List.of(
                new Frame.Hello(""),
                new Frame.Open(List.of()),
                new Frame.Run(TWO),
                new Frame.Replied(new Callbacks.Reply.Rethrow()))) {
            try (Ends these = Ends.open()) {
                new Wire(these.other()).send(frame);
                RemotePuppet asking = new RemotePuppet(new Wire(these.one()));
                assertThatThrownBy(() -> asking.run(TWO, Callbacks.none()))
                        .isInstanceOfSatisfying(
                                WorkerGone.class,
                                gone -> assertThat(gone.isGarbled()).isTrue());
            }
        }
    }

    @Test
    void bytesThatAreNoFrameAreNotTaken() throws IOException {
        ends.other()
                .write(ByteBuffer.wrap("HTTP/1.1 200 OK\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(gone().isGarbled()).isTrue();
    }

    @Test
    void anEndIsNotGarbled() throws IOException {
        ends.other().close();

        assertThat(gone().isGarbled()).isFalse();
    }

    @Test
    void aFrameCutShortIsAnEnd() throws IOException {
        ends.other().write(ByteBuffer.wrap(new byte[] {0, 0, 0, 9, 1}));
        ends.other().close();

        assertThat(gone().isGarbled()).isFalse();
    }

    @Test
    void callsOfPartsAreAnsweredOnTheWay() throws IOException {
        List<String> calls = new ArrayList<>();
        CompletableFuture<List<Frame>> heard = CompletableFuture.supplyAsync(() -> {
            try {
                List<Frame> frames = new ArrayList<>(List.of(worker.receive()));
                for (int part = 1; part <= 3; part++) {
                    worker.send(new Frame.Callback(part, "tell", List.of(new Value.Whole(part))));
                    frames.add(worker.receive());
                }
                worker.send(new Frame.Answers(List.of(RETURNED, FOUND)));
                return frames;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        puppet.run(TWO, (part, method, arguments) -> {
            calls.add(part + " " + method + " " + arguments);
            return new Callbacks.Reply.Refusal("no " + part);
        });

        assertThat(calls)
                .containsExactly("1 tell [Whole[value=1]]", "2 tell [Whole[value=2]]", "3 tell [Whole[value=3]]");
        assertThat(heard.join().get(3)).isEqualTo(new Frame.Replied(new Callbacks.Reply.Refusal("no 3")));
    }

    @Test
    void openSaysWhereClassesComeFrom() throws IOException {
        puppet.open(List.of("/a", "/b"));

        assertThat(worker.receive()).isEqualTo(new Frame.Open(List.of("/a", "/b")));
    }

    private WorkerGone gone() {
        return catchThrowableOfType(WorkerGone.class, () -> puppet.run(TWO, Callbacks.none()));
    }
}
