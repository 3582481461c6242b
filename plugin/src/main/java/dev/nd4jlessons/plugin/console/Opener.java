package dev.nd4jlessons.plugin.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens a file as the desktop does when it is clicked. */
public final class Opener {
    private Opener() {}

    /** Whether the desktop was asked; what it does then is its own affair. */
    public static boolean open(Path file) {
        List<String> command = new ArrayList<>(command(System.getProperty("os.name")));
        command.add(file.toUri().toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noDesktop) {
            return false;
        }
    }

    private static List<String> command(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler");
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open");
    }
}
