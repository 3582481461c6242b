package dev.nd4jlessons.plugin.fork;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.Frame;
import dev.nd4jlessons.channel.Step;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.Wire;
import dev.nd4jlessons.events.Event;
import java.io.EOFException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Does what learner's code can do to a worker: what, is the name of the method that is to be called. */
public final class FakeWorker {
    private FakeWorker() {}

    /** Connects to the socket that the last argument names, and does as told; with {@code refuse} it does not get so far. */
    public static void main(String[] args) throws Exception {
        if (args[0].equals("refuse")) {
            System.out.println("Unrecognized option");
            System.exit(1);
        }
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(args[args.length - 1]));
        try (Wire wire = new Wire(channel)) {
            wire.send(new Frame.Hello(""));
            while (true) {
                if (wire.receive() instanceof Frame.Run run) {
                    String what = ((Step.CallStatic) run.steps().get(0)).method();
                    act(what);
                    if (what.equals("garble")) {
                        channel.write(ByteBuffer.wrap(new byte[64]));
                    }
                    long pid = ProcessHandle.current().pid();
                    wire.send(new Frame.Answers(List.of(new Answer.Returned(new Value.Whole(pid)))));
                }
            }
        } catch (EOFException over) {
            // The judge is done.
        }
        if (args[0].equals("hang-at-the-end")) {
            loop();
        }
    }

    /** What a program of the judge's has it do. */
    static Program program(String what) {
        return (worker, events) -> {
            events.step("check", "3.2");
            List<Step> steps = List.of(new Step.CallStatic(1, "Fake", what, List.of()));
            Answer answer = worker.run(steps, Callbacks.none()).get(0);
            long pid = ((Value.Whole) ((Answer.Returned) answer).value()).value();
            events.say(Long.toString(pid));
            events.tell(new Event.Bye());
        };
    }

    private static void act(String what) throws IOException, InterruptedException {
        switch (what) {
            case "print" -> System.out.println("Hello 日本");
            case "exit" -> System.exit(3);
            case "halt" -> Runtime.getRuntime().halt(139);
            case "loop" -> loop();
            case "flood" -> flood();
            case "children" -> {
                start("sleep", "300");
                start("sh", "-c", "sleep 301 & sleep 302");
                start("sh", "-c", "(setsid sleep 303 &)");
                Thread.sleep(300);
                loop();
            }
            case "orphans" ->
                start("sh", "-c", "(setsid sleep 304 > /dev/null 2>&1 &)").waitFor();
            case "garble" -> System.out.println("garbles");
            default -> System.out.println(what);
        }
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static void flood() {
        while (true) {
            System.out.println("x".repeat(1000));
        }
    }

    private static void loop() throws InterruptedException {
        while (true) {
            Thread.sleep(10);
        }
    }
}
