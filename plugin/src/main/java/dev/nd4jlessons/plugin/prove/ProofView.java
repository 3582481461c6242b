package dev.nd4jlessons.plugin.prove;

import dev.nd4jlessons.events.Event;
import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.fork.ForkListener;
import dev.nd4jlessons.plugin.run.Screen;

/** Keeps what is told of candidates, and shows how far they are in steps of a tenth. */
final class ProofView implements ForkListener {
    private static final int STEPS = 10;

    private final Screen screen;
    private final Messages messages;
    private final Tries tries;
    private final int candidates;
    private int shown;

    ProofView(Screen screen, Messages messages, Tries tries, int candidates) {
        this.screen = screen;
        this.messages = messages;
        this.tries = tries;
        this.candidates = candidates;
    }

    @Override
    public void event(Event event) {
        if (event instanceof Event.Tried tried) {
            tries.add(tried);
            show();
        }
    }

    /** Variants print nothing; what native libraries do is in the log. */
    @Override
    public void printed(String line) {}

    private void show() {
        int done = tries.done();
        int step = done * STEPS / candidates;
        if (step > shown) {
            shown = step;
            String line = messages.get("prove.progress", done, candidates);
            screen.progress(step, STEPS, line, line);
        }
    }
}
