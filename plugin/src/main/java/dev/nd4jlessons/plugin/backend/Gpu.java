package dev.nd4jlessons.plugin.backend;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An NVIDIA GPU as its driver describes it.
 *
 * @param index its place in the driver's list, from 0
 * @param capability null where neither the driver nor the name says
 * @param driver the driver's version, null where it does not say
 * @param memory with its unit, as the driver words it; null where it does not say
 */
public record Gpu(
        int index,
        String name,
        @Nullable ComputeCapability capability,
        @Nullable String driver,
        @Nullable String memory) {
    private static final Pattern MIB = Pattern.compile("(\\d{1,9}) MiB");

    /** The memory in MiB; empty where the driver does not say, or words it in another unit. */
    public OptionalLong memoryMib() {
        Matcher matcher = MIB.matcher(memory == null ? "" : memory);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
