package dev.nd4jlessons.plugin.desktop;

import dev.nd4jlessons.messages.Messages;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Opens a page in the browser that the user has chosen.
 *
 * <p>It asks the platform's own opener rather than {@code java.awt.Desktop}, which many JVMs for servers lack. The
 * variable {@code BROWSER} comes first everywhere, as it does for other tools.
 */
public final class Browser {
    /** An opener that fails does so at once; one that works may stay for as long as the browser does. */
    private static final long PATIENCE_MILLIS = 700;

    private final String os;
    private final Map<String, String> environment;
    private final Messages messages;

    /** A browser on the system {@code os}, as the property {@code os.name} words it. */
    public Browser(String os, Map<String, String> environment, Messages messages) {
        this.os = os.toLowerCase(Locale.ROOT);
        this.environment = environment;
        this.messages = messages;
    }

    /** The browser of this machine. */
    public static Browser ofThisMachine(Messages messages) {
        return new Browser(System.getProperty("os.name", ""), System.getenv(), messages);
    }

    /** Opens {@code page}; returns why it could not and what to do, or nothing. */
    public Optional<String> open(Path page) {
        return open(page.toUri(), page);
    }

    /** The same for an address, which may lead to a place within a page. */
    public Optional<String> open(URI address) {
        return open(address, address);
    }

    private Optional<String> open(URI address, Object shown) {
        Optional<List<String>> command = command(address.toString());
        return command.isEmpty()
                ? Optional.of(failed(messages.get("open.no-desktop"), shown))
                : start(command.get()).map(why -> failed(why, shown));
    }

    /** What opens {@code address}; nothing where there is no desktop to open it on. */
    Optional<List<String>> command(String address) {
        String chosen =
                environment.getOrDefault("BROWSER", "").split(":", -1)[0].strip();
        if (!chosen.isEmpty()) {
            return Optional.of(chosen(chosen, address));
        }
        if (os.startsWith("mac")) {
            return Optional.of(List.of("open", address));
        }
        if (os.startsWith("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler", address));
        }
        // Without a display xdg-open would start a text browser, in the middle of Maven's output.
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? Optional.of(List.of("xdg-open", address)) : Optional.empty();
    }

    private static List<String> chosen(String chosen, String address) {
        List<String> command = new ArrayList<>();
        for (String word : chosen.split("\\s+", -1)) {
            command.add(word.replace("%s", address));
        }
        if (!chosen.contains("%s")) {
            command.add(address);
        }
        return command;
    }

    private Optional<String> start(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            return ended && process.exitValue() != 0
                    ? Optional.of(messages.get("open.ended", command.get(0), Integer.toString(process.exitValue())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(messages.get("open.not-started", command.get(0), String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String failed(String why, Object page) {
        return messages.get("open.failed", why, page);
    }
}
