package dev.nd4jlessons.worker;

import dev.nd4jlessons.channel.Answer;
import dev.nd4jlessons.channel.Callbacks;
import dev.nd4jlessons.channel.Frame;
import dev.nd4jlessons.channel.Value;
import dev.nd4jlessons.channel.Wire;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A worker's end of the channel: takes what the judge asks, and brings calls of parts to the judge. */
final class Service implements Callbacks {
    private final Wire wire;
    private final ClassLoader parent;
    private @Nullable LocalPuppet puppet;

    /** Serves at {@code wire}; what is not of the course comes from {@code parent}. */
    Service(Wire wire, ClassLoader parent) {
        this.wire = wire;
        this.parent = parent;
    }

    /** Serves until the judge is gone. */
    void run() throws IOException {
        try {
            while (true) {
                serve(wire.receive());
            }
        } catch (EOFException gone) {
            // Nobody asks any more.
        }
    }

    private void serve(Frame frame) throws IOException {
        if (frame instanceof Frame.Open open) {
            puppet = new LocalPuppet(new FreshClassLoader(urls(open.classPath()), parent));
            System.gc(); // while the judge gets ready: arrays' memory outside the heap goes with their objects
        } else if (frame instanceof Frame.Run run && puppet != null) {
            List<Answer> answers = puppet.run(run.steps(), this);
            Thread.interrupted(); // learner's code may have left it, and a channel closes for it
            answer(answers);
        } else {
            throw new IOException("Not what a judge says: " + frame);
        }
    }

    private void answer(List<Answer> answers) throws IOException {
        try {
            wire.send(new Frame.Answers(answers));
        } catch (IllegalArgumentException tooMuch) {
            wire.send(new Frame.Answers(List.of(new Answer.Threw(ThrownFacts.of(tooMuch)))));
        }
    }

    /** Called by one thread at a time. */
    @Override
    public Reply call(int part, String method, List<Value> arguments) {
        boolean interrupted = Thread.interrupted();
        try {
            wire.send(new Frame.Callback(part, method, arguments));
            Frame frame = wire.receive();
            while (!(frame instanceof Frame.Replied)) {
                serve(frame);
                frame = wire.receive();
            }
            return ((Frame.Replied) frame).reply();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static URL[] urls(List<String> classPath) throws MalformedURLException {
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(classPath.get(i)).toUri().toURL();
        }
        return urls;
    }
}
