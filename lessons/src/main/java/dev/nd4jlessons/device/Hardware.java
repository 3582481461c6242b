package dev.nd4jlessons.device;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.spi.SystemInfoFactory;

/** What this machine is made of, as far as it can be found out without native code; the rest is unknown. */
public final class Hardware {
    private Hardware() {}

    /** The processor's model, or the architecture where the model is unknown. */
    public static String processor() {
        String architecture = System.getProperty("os.arch");
        String name =
                orElse("", () -> layer().getProcessor().getProcessorIdentifier().getName());
        return name.isBlank() ? architecture : name.strip();
    }

    /** The processor's cores without hyper-threading, if known. */
    public static OptionalLong physicalCores() {
        return positive(orElse(0L, () -> (long) layer().getProcessor().getPhysicalProcessorCount()));
    }

    /** The processor's highest clock in hertz; 0 where it is unknown. A virtual machine may only know a lower one. */
    public static long highestClock() {
        long highest = orElse(0L, () -> layer().getProcessor().getMaxFreq());
        return highest > 0
                ? highest
                : orElse(
                        0L,
                        () -> Arrays.stream(layer().getProcessor().getCurrentFreq())
                                .max()
                                .orElse(0L));
    }

    /** How many bits the widest registers for arithmetic have; 0 where it is unknown. */
    public static int vectorBits() {
        if (isArm()) {
            return 128;
        }
        Set<String> features = features();
        if (features.contains("avx512f")) {
            return 512;
        }
        if (features.contains("avx")) {
            return 256;
        }
        return features.contains("sse2") ? 128 : 0;
    }

    /** Whether a multiplication and an addition are one instruction. */
    public static boolean hasFusedMultiplyAdd() {
        return isArm() || features().contains("fma") || features().contains("avx512f");
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    private static Set<String> features() {
        List<String> lines = orElse(List.of(), () -> layer().getProcessor().getFeatureFlags());
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split("[^a-z0-9_.]+")))
                .collect(Collectors.toSet());
    }

    /** The machine's memory in bytes, if known. */
    public static OptionalLong memory() {
        return positive(orElse(0L, () -> layer().getMemory().getTotal()));
    }

    /** The memory in bytes that programs can still have, if known. */
    public static OptionalLong availableMemory() {
        return positive(orElse(0L, () -> layer().getMemory().getAvailable()));
    }

    private static HardwareAbstractionLayer layer() {
        return SystemInfoFactory.create().getHardware();
    }

    /** Asks, and takes {@code unknown} for an answer where this platform cannot be asked. */
    private static <T> T orElse(T unknown, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError e) {
            return unknown;
        }
    }

    private static OptionalLong positive(long value) {
        return value > 0 ? OptionalLong.of(value) : OptionalLong.empty();
    }
}
