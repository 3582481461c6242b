package dev.nd4jlessons.plugin.submission;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of an archive, whatever the archive says of its sizes, and ends where it is too much. */
final class BoundedUnpacking extends FilterInputStream {
    /** A small archive may be packed well: folders take half a kilobyte each, and nearly nothing when packed. */
    private static final long ALWAYS_ALLOWED = 1 << 20;

    private final long packed;
    private final Limits limits;
    private long count;

    BoundedUnpacking(InputStream in, long packed, Limits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        return letter < 0 ? letter : (int) counted(1, letter);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        return read < 0 ? read : (int) counted(read, read);
    }

    @Override
    public long skip(long wanted) throws IOException {
        long skipped = super.skip(wanted);
        return counted(skipped, skipped);
    }

    private long counted(long more, long result) throws Exhausted {
        count += more;
        boolean swollen = count > ALWAYS_ALLOWED && count / limits.ratio() > packed;
        if (swollen || count > limits.unpackedBytes()) {
            throw new Exhausted(Reason.BOMB, Refusal.size(packed), Refusal.size(count));
        }
        return result;
    }
}
