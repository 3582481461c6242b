package dev.nd4jlessons.plugin.submission.compiler;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the compiler made of a request.
 *
 * @param classes class files by the names of their classes, inner ones with a dollar sign; none if there are errors
 * @param errors in the order in which the compiler found them
 * @param grown whether the JVM has filled its memory so far that a new one should follow
 */
public record CompilerAnswer(Map<String, byte[]> classes, List<SourceError> errors, boolean grown) {
    /**
     * An error.
     *
     * @param source the number of the source in the request; -1 if it is about none
     * @param line from 1; 0 if it is about no line
     * @param text what the compiler says, with the line and a mark below the place
     */
    public record SourceError(int source, long line, String text) {}

    void write(DataOutputStream out) throws IOException {
        out.writeBoolean(grown);
        out.writeInt(errors.size());
        for (SourceError error : errors) {
            out.writeInt(error.source());
            out.writeLong(error.line());
            Frames.write(out, error.text());
        }
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            Frames.write(out, entry.getKey());
            Frames.write(out, entry.getValue());
        }
    }

    static CompilerAnswer read(DataInputStream in) throws IOException {
        boolean grown = in.readBoolean();
        List<SourceError> errors = new ArrayList<>();
        int messages = Frames.count(in, Frames.MOST_MESSAGES);
        for (int i = 0; i < messages; i++) {
            errors.add(new SourceError(in.readInt(), in.readLong(), Frames.text(in, 4 * MemoryCompiler.LONGEST_TEXT)));
        }
        Map<String, byte[]> classes = new LinkedHashMap<>();
        int files = Frames.count(in, Frames.MOST_CLASSES);
        int left = Frames.MOST_BYTES;
        for (int i = 0; i < files; i++) {
            String name = Frames.text(in, Frames.MOST_NAME);
            byte[] bytes = Frames.bytes(in, left);
            left -= bytes.length;
            classes.put(name, bytes);
        }
        return new CompilerAnswer(classes, errors, grown);
    }
}
