package dev.nd4jlessons.plugin.submission;

/**
 * How much is read of one submission.
 *
 * @param textBytes the largest source
 * @param allTextBytes all sources together
 * @param archiveBytes the largest archive, as it lies there
 * @param unpackedBytes what is unpacked of one archive at most
 * @param ratio how many bytes may come out of one, once more than a megabyte came out
 * @param files files and entries looked at
 * @param sources sources taken
 * @param depth folders within folders
 */
public record Limits(
        int textBytes,
        long allTextBytes,
        int archiveBytes,
        long unpackedBytes,
        int ratio,
        int files,
        int sources,
        int depth) {
    /** Far more than an honest submission needs: its sources have some 20 kB, a workspace with its build 5 MB. */
    public static final Limits USUAL = new Limits(256 << 10, 16 << 20, 32 << 20, 64L << 20, 200, 10_000, 200, 32);
}
