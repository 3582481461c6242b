package dev.nd4jlessons.plugin.backend;

import org.jspecify.annotations.Nullable;

/**
 * An NVIDIA GPU as its driver describes it.
 *
 * @param index its place in the driver's list, from 0
 * @param capability null where the driver does not say
 * @param driver the driver's version, null where it does not say
 * @param memory with its unit, as the driver words it; null where it does not say
 */
public record Gpu(
        int index,
        String name,
        @Nullable ComputeCapability capability,
        @Nullable String driver,
        @Nullable String memory) {}
