package dev.nd4jlessons.channel;

import java.io.IOException;
import java.util.List;

/** A worker in another process. One thread may use it. */
public final class RemotePuppet implements Puppet {
    private final Wire wire;

    /** A worker at the other end of {@code wire}, which has said its first word. */
    public RemotePuppet(Wire wire) {
        this.wire = wire;
    }

    /** From here on classes come from {@code classPath}, in the worker's own names for files; nothing of before is left. */
    public void open(List<String> classPath) {
        send(new Frame.Open(classPath));
    }

    @Override
    public List<Answer> run(List<Step> steps, Callbacks callbacks) {
        send(new Frame.Run(steps));
        Frame frame = receive();
        while (frame instanceof Frame.Callback call) {
            send(new Frame.Replied(callbacks.call(call.part(), call.method(), call.arguments())));
            frame = receive();
        }
        if (frame instanceof Frame.Answers answers && answer(steps, answers.answers())) {
            return answers.answers();
        }
        throw new WorkerGone("The worker said something else than an answer to what it was asked", true, null);
    }

    /** Whether each answer is one that its step can have, and all are there unless one threw. */
    private static boolean answer(List<Step> steps, List<Answer> answers) {
        int done = answers.size();
        boolean threw = done > 0 && answers.get(done - 1) instanceof Answer.Threw;
        if (threw ? done > steps.size() : done != steps.size()) {
            return false;
        }
        for (int i = 0; i < (threw ? done - 1 : done); i++) {
            if (!answers.get(i).getClass().equals(kind(steps.get(i)))) {
                return false;
            }
        }
        return true;
    }

    private static Class<? extends Answer> kind(Step step) {
        if (step instanceof Step.Read) {
            return Answer.Found.class;
        }
        boolean returns = step instanceof Step.Call || step instanceof Step.CallStatic || step instanceof Step.Element;
        return returns ? Answer.Returned.class : Answer.Done.class;
    }

    private void send(Frame frame) {
        try {
            wire.send(frame);
        } catch (IOException e) {
            throw new WorkerGone("The worker does not listen any more", false, e);
        }
    }

    private Frame receive() {
        try {
            return wire.receive();
        } catch (IOException e) {
            throw new WorkerGone("The worker does not answer any more", false, e);
        } catch (IllegalArgumentException e) {
            throw new WorkerGone("The worker said what no worker says", true, e);
        }
    }
}
