package dev.nd4jlessons.plugin.backend;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The generation of an NVIDIA GPU, for example 8.6: which machine code it runs. */
public record ComputeCapability(int major, int minor) implements Comparable<ComputeCapability> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.(\\d{1,2})");

    /** Reads {@code 8.6}; empty for anything else, such as {@code [N/A]}. */
    public static Optional<ComputeCapability> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(
                        new ComputeCapability(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether this GPU runs machine code for {@code code}: of its own major version, and not of a later minor one. */
    public boolean runs(ComputeCapability code) {
        return major == code.major && minor >= code.minor;
    }

    @Override
    public int compareTo(ComputeCapability other) {
        return Comparator.comparingInt(ComputeCapability::major)
                .thenComparingInt(ComputeCapability::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
