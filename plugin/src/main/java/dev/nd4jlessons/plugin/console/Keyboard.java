package dev.nd4jlessons.plugin.console;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jline.terminal.TerminalBuilder;

/** The keys of a terminal, one by one, without Enter. */
public final class Keyboard implements AutoCloseable {
    private static final long WAIT_MILLIS = 200;

    private final org.jline.terminal.Terminal terminal;
    private final Thread thread;
    private final Thread hook;
    private volatile boolean closed;

    private Keyboard(org.jline.terminal.Terminal terminal, IntConsumer pressed) {
        this.terminal = terminal;
        this.hook = new Thread(this::restore, "lessons-keys-end");
        this.thread = new Thread(() -> read(pressed), "lessons-keys");
        thread.setDaemon(true);
    }

    /**
     * Calls {@code pressed} with every key in a thread of its own, with -1 when there will be no more; empty where keys
     * cannot be had one by one.
     */
    public static Optional<Keyboard> open(IntConsumer pressed) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        try {
            org.jline.terminal.Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .provider(windows ? "jni" : "exec")
                    .build();
            Keyboard keyboard = new Keyboard(terminal, pressed);
            Runtime.getRuntime().addShutdownHook(keyboard.hook);
            terminal.enterRawMode();
            keyboard.thread.start();
            return Optional.of(keyboard);
        } catch (IOException | RuntimeException | LinkageError noSuchTerminal) {
            return Optional.empty();
        }
    }

    /** Gives the terminal back as it was. */
    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Then the hook runs, or has run.
        }
    }

    private void read(IntConsumer pressed) {
        try {
            while (!closed) {
                int key = terminal.reader().read(WAIT_MILLIS);
                if (key == -1) {
                    pressed.accept(-1);
                    return;
                }
                if (key >= 0) {
                    pressed.accept(key);
                }
            }
        } catch (IOException terminalIsGone) {
            pressed.accept(-1);
        }
    }

    private synchronized void restore() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            terminal.close();
        } catch (IOException terminalIsGone) {
            // Then there is nothing to restore.
        }
    }
}
