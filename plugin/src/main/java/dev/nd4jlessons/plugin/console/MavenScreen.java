package dev.nd4jlessons.plugin.console;

import dev.nd4jlessons.messages.Messages;
import dev.nd4jlessons.plugin.Defused;
import dev.nd4jlessons.plugin.run.Screen;
import dev.nd4jlessons.results.Status;
import dev.nd4jlessons.results.Verdict;
import java.util.Locale;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;
import org.jspecify.annotations.Nullable;

/** Shows a lesson in Maven's log, and its progress as a bar where the terminal can. What code printed steers nothing. */
public final class MavenScreen implements Screen {
    /** Without a terminal, a long training is shown by this many lines. */
    private static final int LINES = 100;

    private final Log log;
    private final Messages messages;
    private final @Nullable ProgressBar bar;

    /** Writes to {@code log}; with a bar if {@code interactive} Maven of this version runs at a terminal. */
    public MavenScreen(Log log, Messages messages, boolean interactive, String mavenVersion) {
        this.log = log;
        this.messages = messages;
        boolean live = Terminal.isLive(interactive, mavenVersion);
        this.bar = live && log.isInfoEnabled() ? new ProgressBar(System.out) : null;
    }

    @Override
    public synchronized void say(String line) {
        clear();
        Defused.text(line).lines().forEach(log::info);
    }

    @Override
    public synchronized void warn(String line) {
        clear();
        Defused.text(line).lines().forEach(log::warn);
    }

    @Override
    public synchronized void task(Status status, String name, String text) {
        clear();
        String key = "status." + status.name().toLowerCase(Locale.ROOT);
        MessageBuilder builder = MessageUtils.buffer().a(DisplayWidth.padded(name, 42));
        log.info(coloured(builder, status, messages.get(key))
                .a(" ")
                .a(Defused.line(text))
                .build()
                .stripTrailing());
    }

    @Override
    public synchronized void verdict(Verdict verdict, String text) {
        clear();
        String word = messages.get("verdict.word." + verdict.name().toLowerCase(Locale.ROOT));
        MessageBuilder builder = MessageUtils.buffer();
        switch (verdict) {
            case PASSED -> builder.success(word);
            case INCOMPLETE -> builder.warning(word);
            default -> builder.failure(word);
        }
        log.info("");
        log.info(builder.build());
        Defused.text(text).lines().forEach(log::info);
    }

    @Override
    public synchronized void progress(int done, int total, String caption, String line) {
        if (bar != null && done < total) {
            bar.show(done, total, caption);
        } else if (done == total || total <= LINES || done % (total / LINES) == 0) {
            clear();
            log.info(line);
        }
    }

    private void clear() {
        if (bar != null) {
            bar.clear();
        }
    }

    static MessageBuilder coloured(MessageBuilder builder, Status status, String word) {
        return switch (status) {
            case PASSED -> builder.success(word);
            case FAILED, ERROR -> builder.failure(word);
            default -> builder.warning(word);
        };
    }
}
