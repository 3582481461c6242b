package dev.nd4jlessons.plugin.isolation;

import java.util.List;

/** Limits in the words of {@code prlimit}. */
final class LimitOptions {
    /** Between the signal that says which limit it was and the one that nobody can ignore. */
    private static final long GRACE_SECONDS = 2;

    private LimitOptions() {}

    /** The part of a command that sets {@code limits} for what follows it. */
    static List<String> command(String prlimit, Limits limits) {
        long cpu = limits.cpuSeconds();
        return List.of(
                prlimit,
                // Not the address space: a JVM reserves far more of that than it uses.
                "--data=" + limits.memory(),
                "--nproc=" + limits.threads(),
                "--fsize=" + limits.scratch(),
                "--nofile=" + limits.openFiles(),
                "--cpu=" + cpu + ":" + (cpu + GRACE_SECONDS),
                "--core=0",
                "--");
    }
}
