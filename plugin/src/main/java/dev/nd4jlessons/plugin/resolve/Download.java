package dev.nd4jlessons.plugin.resolve;

/**
 * What is not in the local repository yet.
 *
 * @param files how many of the large files that were looked for
 * @param bytes what they come to
 * @param offline whether Maven was told to download nothing
 */
public record Download(int files, long bytes, boolean offline) {
    /** All is here. */
    public static final Download NOTHING = new Download(0, 0, false);

    private static final long MIB = 1 << 20;

    /** The bytes in MiB, rounded up. */
    public long mebibytes() {
        return (bytes + MIB - 1) / MIB;
    }
}
