package dev.nd4jlessons.plugin.submission;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The name of an entry of an archive: as it is to be read, and whether it is one. */
final class EntryName {
    /** What Windows in Japan writes into archives. */
    private static final Charset WINDOWS_JAPAN = Charset.forName("windows-31j");

    private EntryName() {}

    /** The name behind {@code raw}, of which the archive does not say in what encoding it is. */
    static String decoded(byte[] raw) {
        String name = Utf8.decoded(raw, StandardCharsets.UTF_8)
                .or(() -> Utf8.decoded(raw, WINDOWS_JAPAN))
                .orElseGet(() -> new String(raw, StandardCharsets.ISO_8859_1));
        return composed(name);
    }

    /** Apple takes letters apart, {@code が} into {@code か} and its mark; names are compared put together. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The name with slashes and without empty parts; empty if it is absolute, leads upwards, or holds a NUL. */
    static Optional<String> checked(String name) {
        String slashed = name.replace('\\', '/');
        List<String> parts = Arrays.stream(slashed.split("/"))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        boolean bad = slashed.startsWith("/")
                || slashed.matches("[A-Za-z]:.*")
                || slashed.indexOf('\0') >= 0
                || parts.isEmpty()
                || parts.contains("..");
        return bad ? Optional.empty() : Optional.of(String.join("/", parts));
    }
}
