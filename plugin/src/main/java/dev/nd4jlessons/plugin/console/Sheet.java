package dev.nd4jlessons.plugin.console;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import dev.nd4jlessons.results.Status;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** A page of text that is shown anew: on a terminal in the place of the last one, elsewhere below it. */
public final class Sheet {
    /** To the upper left corner; then erase the screen, and what had scrolled out of it. */
    private static final String ERASE = "\u001b[H\u001b[2J\u001b[3J";

    private static final int NAME = 42;

    private final Consumer<String> out;
    private final Messages messages;
    private final boolean live;

    /** Writes lines to {@code out}; {@code live} if that is a terminal that can be cleared. */
    public Sheet(Consumer<String> out, Messages messages, boolean live) {
        this.out = out;
        this.messages = messages;
        this.live = live;
    }

    /** Whether a page takes the place of the last one. */
    public boolean isLive() {
        return live;
    }

    /** Begins a new page. */
    public void clear() {
        if (live) {
            System.out.print(ERASE);
            System.out.flush();
        } else {
            out.accept("");
        }
    }

    /** Adds lines. */
    public void say(String lines) {
        Defused.text(lines).lines().forEach(out);
    }

    /** Adds an empty line. */
    public void space() {
        out.accept("");
    }

    /** Adds a line that stands out. */
    public void heading(String line) {
        out.accept(MessageUtils.buffer().strong(line).build());
    }

    /** Adds a line about a task: how it is, with {@code text} behind it. */
    public void task(Status status, String name, String text) {
        String word = messages.get("status." + status.name().toLowerCase(Locale.ROOT));
        MessageBuilder builder = MessageUtils.buffer().a(DisplayWidth.padded(name, NAME));
        out.accept(MavenScreen.coloured(builder, status, word)
                .a(" ")
                .a(Defused.line(text))
                .build()
                .stripTrailing());
    }
}
