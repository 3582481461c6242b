package dev.nd4jlessons.plugin.watch;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingDeque;

/** What the watch reacts to, in the order in which it came, from whichever thread. */
public final class Signals {
    /** A check that takes longer is given up for what was saved meanwhile; it may never end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final LinkedBlockingDeque<Signal> waiting = new LinkedBlockingDeque<>();

    /** Something that the watch reacts to. */
    sealed interface Signal {}

    /** A source was saved, made or deleted. */
    record Saved() implements Signal {}

    /** A key was pressed. */
    record Key(char letter) implements Signal {}

    /** Nobody is there any more. */
    record End() implements Signal {}

    /** A source was saved, made or deleted. */
    public void saved() {
        waiting.add(new Saved());
    }

    /** The key of {@code letter} was pressed. */
    public void key(char letter) {
        waiting.add(new Key(Character.toLowerCase(letter)));
    }

    /** Nobody is there any more: what is begun is finished, and that is all. */
    public void end() {
        waiting.add(new End());
    }

    Signal take() throws InterruptedException {
        return waiting.take();
    }

    /** A check begins; saves that came before it are as good as answered. */
    void checkBegins() {
        waiting.removeIf(Saved.class::isInstance);
    }

    /** Whether nobody waits any more for the current check, which has been running for so long. */
    public boolean isCheckGivenUp(Duration running) {
        boolean takesLong = running.compareTo(PATIENCE) > 0;
        return waiting.contains(new Key(Watch.QUIT)) || (takesLong && waiting.contains(new Saved()));
    }
}
