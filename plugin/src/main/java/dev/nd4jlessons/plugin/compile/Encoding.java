package dev.nd4jlessons.plugin.compile;

import dev.nd4jlessons.plugin.Folders;
import dev.nd4jlessons.plugin.RegularFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds sources that are not in UTF-8. javac reads them, with a mark in the place of every letter that it cannot read. */
public final class Encoding {
    private Encoding() {}

    /**
     * Where a file is not in UTF-8.
     *
     * @param line the first such line, from 1
     */
    public record Violation(Path file, int line) {}

    /** Every source below {@code sources} that is not in UTF-8. */
    public static List<Violation> violations(Path sources) throws IOException {
        List<Violation> violations = new ArrayList<>();
        for (Path file : Folders.files(sources)) {
            if (file.toString().endsWith(".java")) {
                int line = firstLine(RegularFile.bytes(file));
                if (line > 0) {
                    violations.add(new Violation(file, line));
                }
            }
        }
        return violations;
    }

    /** 0 if all of it is UTF-8. */
    private static int firstLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, text, true);
        return result.isError()
                ? 1 + (int) text.flip().chars().filter(letter -> letter == '\n').count()
                : 0;
    }
}
