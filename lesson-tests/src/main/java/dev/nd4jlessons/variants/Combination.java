package dev.nd4jlessons.variants;

/**
 * Two mistakes at once, in the same file: neither may be named, as neither explains what is seen.
 *
 * @param first the name of a {@link Variant}
 * @param second the name of another of the same task, which is applied to what the first has made of the source
 */
public record Combination(String first, String second) {
    /** Its name: those of the two. */
    public String id() {
        return first + "+" + second;
    }
}
