package dev.nd4jlessons.plugin.submission;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are to be text in UTF-8, and nothing else is guessed. */
final class Utf8 {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** The text without a byte order mark; empty if the bytes are not in UTF-8. */
    static Optional<String> text(byte[] bytes) {
        return decoded(bytes, StandardCharsets.UTF_8)
                .map(text -> !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    /** The first line that is not in UTF-8, from 1. */
    static int firstBadLine(byte[] bytes) {
        CharBuffer good = CharBuffer.allocate(bytes.length);
        CoderResult unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), good, true);
        return 1 + (int) good.flip().chars().filter(letter -> letter == '\n').count();
    }

    /** The text if every byte has a meaning in {@code charset}. */
    static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
