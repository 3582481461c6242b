package dev.nd4jlessons.device;

import java.util.OptionalLong;
import java.util.function.Supplier;
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
