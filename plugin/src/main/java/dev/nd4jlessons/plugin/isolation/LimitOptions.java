package dev.nd4jlessons.plugin.isolation;

import java.util.List;

/** Limits in the words of {@code prlimit}. */
final class LimitOptions {
    /** Between the signal that says which limit it was and the one that nobody can ignore. */
    private static final long GRACE_SECONDS = 2;

    private LimitOptions() {}

    /** The part of a command that limits each process that follows it on its own. */
    static List<String> ofEach(String prlimit, Limits limits) {
        long cpu = limits.cpuSeconds();
        return List.of(
                prlimit,
                // Not the address space: a JVM reserves far more of that than it uses.
                "--data=" + limits.memory(),
                "--fsize=" + limits.scratch(),
                "--nofile=" + limits.openFiles(),
                "--cpu=" + cpu + ":" + (cpu + GRACE_SECONDS),
                "--core=0",
                "--");
    }

    /** The part of a command that limits the threads of a user, in the namespace in which it stands. */
    static List<String> ofUser(String prlimit, Limits limits) {
        return List.of(prlimit, "--nproc=" + limits.threads(), "--");
    }
}
