package dev.nd4jlessons.press;

import dev.nd4jlessons.plugin.report.Fragments;
import dev.nd4jlessons.plugin.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** The files beside the pages: style sheets, one with the formulas' font in it, and scripts. */
final class Assets {
    /** The script of the stepper, which the report's pages have within themselves. */
    static final String STEPPER = "stepper.js";

    private static final List<String> SCRIPTS = List.of("theme.js", "book.js");

    private Assets() {}

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String font = Base64.getEncoder().encodeToString(read(Assets.class, "fonts/stix-two-math.woff2"));
        Files.writeString(folder.resolve("tokens.css"), text(Report.class, "tokens.css"));
        Files.writeString(
                folder.resolve("book.css"),
                text(Assets.class, "book.css").replace("@font@", font) + Fragments.styleSheet("stepper"));
        Files.writeString(folder.resolve(STEPPER), Fragments.script("stepper"));
        Files.write(folder.resolve("OFL.txt"), read(Assets.class, "fonts/OFL.txt"));
        for (String script : SCRIPTS) {
            Files.writeString(folder.resolve(script), text(Assets.class, script));
        }
    }

    static String text(Class<?> beside, String name) throws IOException {
        return new String(read(beside, name), StandardCharsets.UTF_8);
    }

    private static byte[] read(Class<?> beside, String name) throws IOException {
        try (InputStream resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IOException("The press lacks " + name + " beside " + beside.getName());
            }
            return resource.readAllBytes();
        }
    }
}
