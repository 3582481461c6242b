package dev.nd4jlessons.plugin.fork;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file that a {@code java @file} command reads its arguments from.
 *
 * <p>A command line has a limit (32 KiB on Windows), and the class path alone can exceed it.
 */
final class ArgumentFile {
    private ArgumentFile() {}

    /** Writes {@code arguments} to {@code file}, in the encoding in which the launcher reads it. */
    static void write(Path file, List<String> arguments) throws IOException {
        String text = arguments.stream().map(ArgumentFile::quote).collect(Collectors.joining("\n", "", "\n"));
        Charset charset = launcherCharset();
        CharsetEncoder encoder = charset.newEncoder();
        if (!encoder.canEncode(text)) {
            throw new UnencodableArgumentException(unencodable(arguments, encoder), charset);
        }
        Files.writeString(file, text, charset);
    }

    /** One argument in the launcher's syntax: in quotes, within which a backslash escapes. */
    static String quote(String argument) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < argument.length(); i++) {
            char c = argument.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '\f' -> quoted.append("\\f");
                case '"', '\\' -> quoted.append('\\').append(c);
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The launcher is no Java program: it takes bytes as the operating system writes file names. */
    private static Charset launcherCharset() {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    }

    private static String unencodable(List<String> arguments, CharsetEncoder encoder) {
        return arguments.stream()
                .filter(argument -> !encoder.canEncode(argument))
                .findFirst()
                .orElseThrow();
    }
}
