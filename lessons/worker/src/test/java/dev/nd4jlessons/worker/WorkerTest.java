package dev.nd4jlessons.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.Reading;
import dev.nd4jlessons.channel.RemotePuppet;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.WorkerGone;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every worker here is a JVM of its own, as it is for a learner. What has to happen within seconds gets more on a busy machine. */
@Timeout(120)
class WorkerTest {
    private static final String THINGS = "dev.nd4jlessons.things.Things";
    private static final String ASKED = "dev.nd4jlessons.things.Asked";
    private static final int SOON = 30;

    @Test
    void itServesAndEndsWithTheChannel() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();

            assertThat(returned(puppet, "same", new Value.Nothing())).isEqualTo(new Value.Nothing());
            assertThat(returned(puppet, "interrupt")).isEqualTo(new Value.Truth(true));
            assertThat(run(puppet, Callbacks.none(), call("fail")).get(0)).isInstanceOf(Answer.Threw.class);
            worker.wire().close();

            assertThat(worker.exitCode(SOON)).isZero();
        }
    }

    @Test
    void classesAreNewOnceItIsOpenedAgain() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();
            returned(puppet, "keep", new Value.Ref(made(puppet)));
            assertThat(returned(puppet, "kept")).isInstanceOf(Value.Ref.class);

            worker.opened();

            assertThat(returned(puppet, "kept")).isEqualTo(new Value.Nothing());
        }
    }

    @Test
    void itEndsWithItsInputAlthoughLearnersCodeLoopsForEver() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();
            CompletableFuture<Throwable> asked = CompletableFuture.supplyAsync(() -> {
                try {
                    return new AssertionError(run(puppet, Callbacks.none(), call("loop")));
                } catch (WorkerGone gone) {
                    return gone;
                }
            });
            worker.process().getOutputStream().close();

            assertThat(worker.exitCode(SOON)).isEqualTo(1);
            assertThat(asked.get())
                    .isInstanceOfSatisfying(
                            WorkerGone.class,
                            gone -> assertThat(gone.isGarbled()).isFalse());
        }
    }

    @Test
    void anExitInLearnersCodeIsSeenAsWhatItIs() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();

            assertThatThrownBy(() -> run(puppet, Callbacks.none(), call("exit", new Value.Whole(42))))
                    .isInstanceOf(WorkerGone.class);

            assertThat(worker.exitCode(SOON)).isEqualTo(42);
        }
    }

    @Test
    void aHeapThatIsFullOfLiveObjectsEndsItInsteadOfLookingLikeALoop() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start("-Xmx64m")) {
            RemotePuppet puppet = worker.opened();

            assertThatThrownBy(() -> run(puppet, Callbacks.none(), call("fill")))
                    .isInstanceOf(WorkerGone.class);

            assertThat(worker.exitCode(SOON)).isEqualTo(MemoryWatch.HEAP_FULL);
        }
    }

    @Test
    void codeThatInterruptsItsThreadHarmsNeitherAnswersNorCallsOfParts() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();
            for (int i = 0; i < 3; i++) {
                assertThat(returned(puppet, "interrupt")).isEqualTo(new Value.Truth(true));
                List<Answer> answers = run(
                        puppet,
                        (part, method, arguments) -> new Callbacks.Reply.Result(List.of(), new Value.Nothing()),
                        new Step.Part(1, ASKED),
                        call("interruptAndAsk", new Value.Ref(1)));
                assertThat(answers.get(1)).isEqualTo(new Answer.Returned(new Value.Truth(true)));
            }
        }
    }

    @Test
    void standardStreamsAreLearnersToPrintToAndToClose() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8")) {
            RemotePuppet puppet = worker.opened();

            assertThat(returned(puppet, "streams"))
                    .as("there is nothing to read")
                    .isEqualTo(new Value.Whole(-1));
            assertThat(returned(puppet, "same", new Value.Nothing())).isEqualTo(new Value.Nothing());
            assertThat(new String(worker.output(), StandardCharsets.UTF_8)).contains("\u001b[31m");
            worker.process().getOutputStream().close();
            assertThat(worker.exitCode(SOON))
                    .as("the input that ends it is not the one that was replaced")
                    .isEqualTo(1);
        }
    }

    @Test
    void aThreadThatIsLeftDoesNotKeepItAlive() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();
            returned(puppet, "leaveThread");
            worker.wire().close();

            assertThat(worker.exitCode(SOON)).isZero();
        }
    }

    @Test
    void answersThatAreTooLargeForOneFrameAreToldAsThat() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            RemotePuppet puppet = worker.opened();
            Step much = call("numbers", new Value.Whole(Reading.MOST_ELEMENTS));

            List<Answer> answers = run(puppet, Callbacks.none(), much, much, much);

            assertThat(answers)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Answer.Threw.class,
                            threw -> assertThat(threw.thrown().message()).contains("too large"));
            assertThat(returned(puppet, "same", new Value.Nothing())).isEqualTo(new Value.Nothing());
        }
    }

    @Test
    void whatNoJudgeSaysEndsIt() throws Exception {
        try (WorkerProcess worker = WorkerProcess.start()) {
            worker.wire().send(new dev.nd4jlessons.channel.Frame.Hello("who is there?"));

            assertThat(worker.exitCode(SOON)).isEqualTo(Worker.BROKE_OFF);
            assertThat(new String(worker.output(), StandardCharsets.UTF_8)).contains("Not what a judge says");
        }
    }

    private static int made(RemotePuppet puppet) {
        run(puppet, Callbacks.none(), new Step.Create(77, THINGS + "$Inheriting", ASKED, List.of()));
        return 77;
    }

    private static Step call(String method, Value... arguments) {
        return new Step.CallStatic(5, THINGS, method, List.of(arguments));
    }

    private static List<Answer> run(RemotePuppet puppet, Callbacks callbacks, Step... steps) {
        return puppet.run(List.of(steps), callbacks);
    }

    private static Value returned(RemotePuppet puppet, String method, Value... arguments) {
        Answer answer = run(puppet, Callbacks.none(), call(method, arguments)).get(0);
        assertThat(answer).isInstanceOf(Answer.Returned.class);
        return ((Answer.Returned) answer).value();
    }
}
