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
 * @param visible whether CUDA_VISIBLE_DEVICES leaves it to a program
 * @param visibleDevices a value of CUDA_VISIBLE_DEVICES: for a GPU that is visible the one that shows it alone, for one
 *     that is not the user's, which hides it
 */
public record Gpu(
        int index,
        String name,
        @Nullable ComputeCapability capability,
        @Nullable String driver,
        @Nullable String memory,
        boolean visible,
        String visibleDevices) {
    private static final Pattern MIB = Pattern.compile("(\\d{1,9}) MiB");

    /** One that nothing hides. */
    public Gpu(
            int index,
            String name,
            @Nullable ComputeCapability capability,
            @Nullable String driver,
            @Nullable String memory) {
        this(index, name, capability, driver, memory, true, Integer.toString(index));
    }

    /** This GPU where {@code value} of CUDA_VISIBLE_DEVICES shows it alone. */
    Gpu visibleAs(String value) {
        return new Gpu(index, name, capability, driver, memory, true, value);
    }

    /** This GPU where {@code value} of CUDA_VISIBLE_DEVICES hides it. */
    Gpu hiddenBy(String value) {
        return new Gpu(index, name, capability, driver, memory, false, value);
    }

    /** The memory in MiB; empty where the driver does not say, or words it in another unit. */
    public OptionalLong memoryMib() {
        Matcher matcher = MIB.matcher(memory == null ? "" : memory);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty();
    }
}
