package dev.nd4jlessons.events;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Marks the lines of an event file, so that one which learner's code wrote into it is told from those of the checks: that
 * code runs in the same JVM, and finds the file if it looks for it.
 *
 * <p>A mark is the HMAC (RFC 2104) of the line and its number under a key that is new for every fork; a line that is
 * changed, repeated or moved has a wrong one.
 */
final class Seal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 16;

    private final Mac mac;
    private long number;

    /** Seals with {@code key}, from the first line on. */
    Seal(String key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    /** A key that nobody can guess, in hexadecimal digits. */
    static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** {@code line} with the mark that it has as the next line. */
    String mark(String line) {
        String marked = markOf(line) + " " + line;
        number++;
        return marked;
    }

    /** Whether {@code marked} is the next line with its mark; if it is, the next one is expected from now on. */
    boolean isNext(String marked) {
        String line = unmarked(marked);
        boolean next = marked.equals(markOf(line) + " " + line);
        if (next) {
            number++;
        }
        return next;
    }

    /** The line without its mark. */
    static String unmarked(String marked) {
        return marked.substring(marked.indexOf(' ') + 1);
    }

    private String markOf(String line) {
        return HexFormat.of().formatHex(mac.doFinal((number + " " + line).getBytes(StandardCharsets.UTF_8)));
    }
}
