package dev.nd4jlessons.plugin.submission.compiler;

import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A source that lies in memory. */
final class MemorySource extends SimpleJavaFileObject {
    private final int number;
    private final String text;

    /** The {@code number}th source of a request, named as if it lay at {@code path}. */
    MemorySource(int number, String path, String text) {
        super(address(path), Kind.SOURCE);
        this.number = number;
        this.text = text;
    }

    int number() {
        return number;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }

    /** By its parts, since a class may have letters in its name that an address has to escape. */
    private static URI address(String path) {
        try {
            return new URI("memory", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
